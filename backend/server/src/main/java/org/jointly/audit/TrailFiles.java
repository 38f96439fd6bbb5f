package org.jointly.audit;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jointly.api.audit.TrailFormat;
import org.jointly.platform.Recorded;

/** A trail as a file, which leaves only once the trail itself says so. */
@Singleton
class TrailFiles {
    private final TrailReader reader;
    private final ApplicationEventPublisher<Recorded> events;

    TrailFiles(TrailReader reader, ApplicationEventPublisher<Recorded> events) {
        this.reader = reader;
        this.events = events;
    }

    /** A file and the name it should have. */
    record TrailFile(String name, byte[] bytes) {}

    TrailFile made(TrailFormat format, TrailFilter filter, TrailPeriod period) {
        var actor = Audit.administrator();
        filter.mustBeWholeFor(format);
        var lines = format == TrailFormat.CSV ? new CsvLines() : new JsonLines();
        var bytes = new ByteArrayOutputStream();
        var stretch = reader.read(
                period, only(filter, lines), text -> bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8)));
        events.publishEvent(new TrailExported(actor.organisation(), format, filter, stretch));
        return new TrailFile(name(actor.organisationName(), stretch, format), bytes.toByteArray());
    }

    /** Without the lines of what was not asked for. */
    private static TrailLines only(TrailFilter filter, TrailLines lines) {
        return filter.isEmpty() ? lines : new FilteredLines(filter, lines);
    }

    private static String name(String organisation, Stretch stretch, TrailFormat format) {
        return stretch.length() == 0
                ? "%s, trail.%s".formatted(organisation, format)
                : "%s, trail %d-%d.%s".formatted(organisation, stretch.first(), stretch.last(), format);
    }
}
