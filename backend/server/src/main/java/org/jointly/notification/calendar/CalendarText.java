package org.jointly.notification.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jointly.notification.calendar.CalendarEntryRows.EntryRow;
import org.jointly.platform.deadline.Due;
import org.jointly.platform.mail.LetterWords;

/**
 * Writes a calendar as iCalendar (RFC 5545, RFC 7986).
 *
 * @param zone by whose clocks its reader lives
 */
record CalendarText(String language, ZoneId zone) {
    private static final Duration REFRESH = Duration.ofHours(2);
    private static final String REFRESHED = REFRESH.toString();

    String of(List<CalendarEntry> entries, Map<CalendarKey, EntryRow> known, Instant now) {
        var calendar = headed();
        var times = new CalendarTimes(zone);
        var events = entries.stream()
                .map(entry -> event(entry, Objects.requireNonNull(known.get(entry.key())), times))
                .toList();
        times.zones(now).forEach(calendar::add);
        events.forEach(calendar::add);
        return written(calendar);
    }

    private Calendar headed() {
        var name = new LetterWords("mail.calendar", language).say("name");
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Jointly//Deadlines//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESHED));
        return calendar;
    }

    /** Transparent, since a deadline takes nobody's time; and without an alarm, since bell and mail remind already. */
    private static VEvent event(CalendarEntry entry, EntryRow known, CalendarTimes times) {
        var event = new VEvent(false);
        event.add(new Uid(entry.key().uid()));
        event.add(new DtStamp(known.changedAt()));
        event.add(new LastModified(known.changedAt()));
        event.add(new Sequence(known.sequence()));
        switch (entry.due()) {
            case Due.Day(var day) -> {
                event.add(new DtStart<>(day));
                event.add(new DtEnd<>(day.plusDays(1)));
            }
            case Due.Moment moment -> {
                var span = times.before(moment);
                event.add(new DtStart<>(span.zone(), span.start()));
                event.add(new DtEnd<>(span.zone(), span.end()));
            }
        }
        event.add(new Summary(entry.title()));
        event.add(new Description(entry.description()));
        event.add(new Url(URI.create(entry.link())));
        event.add(new Clazz(Clazz.VALUE_PRIVATE));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(text.toString());
    }
}
