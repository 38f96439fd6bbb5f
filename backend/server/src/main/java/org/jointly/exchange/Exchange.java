package org.jointly.exchange;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.Page;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.ImportSummary;
import org.jointly.exchange.iati.ReadActivity;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.NotFound;
import org.jointly.platform.Once;
import org.jointly.platform.Recorded;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional
public class Exchange {
    private static final int PAGE = 25;

    private final ImportRows imports;
    private final ImportedActivityRows activities;
    private final ImportNoteRows notes;
    private final Programmes programmes;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    Exchange(
            ImportRows imports,
            ImportedActivityRows activities,
            ImportNoteRows notes,
            Programmes programmes,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            Clock clock) {
        this.imports = imports;
        this.activities = activities;
        this.notes = notes;
        this.programmes = programmes;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    /** Takes the whole file, or nothing of it. */
    Import take(SentFile file, @Nullable String name) {
        return once.run(file.hash(), Import.class, () -> taken(file, name));
    }

    private Import taken(SentFile file, @Nullable String name) {
        var begun = imports.save(ImportRow.begun(Actor.current(), name, clock.instant()));
        var outcomes = new ArrayList<ImportedActivityRow>();
        file.eachActivity(read -> outcomes.add(take(begun, outcomes.size(), read)));
        var ended = begun.ended(outcomes);
        imports.count(ended.id(), ended.created(), ended.updated(), ended.refused());
        events.publishEvent(ended.event());
        return report(ended.id());
    }

    /** The acting organisation's imports, newest first. */
    public Page<ImportSummary> imports(@Nullable String after) {
        var cursor = Cursor.parse(after);
        var found = imports.page(
                Actor.current().organisation(),
                cursor == null ? null : cursor.instant(0),
                cursor == null ? null : cursor.uuid(1),
                PAGE + 1);
        return Cursor.page(found, PAGE, row -> Cursor.after(row.importedAt(), row.id()), ImportRow::summary);
    }

    public Import report(UUID id) {
        var row = imports.findById(id).orElseThrow(() -> new NotFound("import"));
        var told = notes.findByImportIdOrderByPosition(id).stream()
                .collect(Collectors.groupingBy(ImportNoteRow::activity));
        return row.report(
                activities.of(id).stream().map(activity -> activity.seen(told)).toList());
    }

    private ImportedActivityRow take(ImportRow into, int position, ReadActivity read) {
        var published = read.programme();
        var taken = published == null ? null : programmes.take(published);
        var row = activities.save(ImportedActivityRow.of(into, position, read, taken));
        notes.saveAll(ImportNoteRow.of(row, read.notes()));
        return row.withoutOriginal();
    }
}
