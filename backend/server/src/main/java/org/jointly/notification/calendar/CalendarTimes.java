package org.jointly.notification.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.TzId;
import org.jointly.platform.deadline.Due;
import org.jspecify.annotations.Nullable;

/** The times of a calendar's entries by the clocks of their zones, and what its readers need to know of these zones. */
class CalendarTimes {
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final ZoneId own;
    private final Map<String, List<Instant>> used = new TreeMap<>();

    /** @param own where an entry has no zone of its own, or one that nobody knows */
    CalendarTimes(ZoneId own) {
        this.own = own;
    }

    /**
     * From when to when an entry stands in a calendar. With a zone its times are local ones: those of a zone iCal4j would write anew
     * by what it knows of it itself.
     */
    record Span(ParameterList zone, Temporal start, Temporal end) {}

    /**
     * The half hour that ends with it, so that it stands on the last day and not on the one after. A time of a clock that shows it
     * twice means the first in iCalendar; where the second is meant, it is said in UTC.
     */
    Span before(Due.Moment due) {
        var end = due.at().truncatedTo(ChronoUnit.SECONDS);
        var start = end.minus(LENGTH);
        var zone = known(due.zone());
        var localStart = local(start, zone);
        var localEnd = local(end, zone);
        if (localStart == null || localEnd == null) {
            return new Span(new ParameterList(), start, end);
        }
        used.computeIfAbsent(zone.getId(), _ -> new ArrayList<>()).addAll(List.of(start, end));
        return new Span(new ParameterList(List.of(new TzId(zone.getId()))), localStart, localEnd);
    }

    private ZoneId known(@Nullable String zone) {
        try {
            return zone == null ? own : ZoneId.of(zone);
        } catch (DateTimeException nobodyKnowsIt) {
            return own;
        }
    }

    /** Null where only UTC says it. */
    private static @Nullable LocalDateTime local(Instant instant, ZoneId zone) {
        var time = instant.atZone(zone);
        var first = ZonedDateTime.ofLocal(time.toLocalDateTime(), zone, null);
        return zone.normalized().equals(ZoneOffset.UTC) || !first.toInstant().equals(instant)
                ? null
                : time.toLocalDateTime();
    }

    /** Of each zone that stands in an entry; where none does the reader's own, since a calendar must not be empty. */
    List<VTimeZone> zones(Instant now) {
        if (used.isEmpty()) {
            return List.of(new ZoneRulesWriting(own, now, now).component());
        }
        return used.entrySet().stream()
                .map(zone -> {
                    var instants = zone.getValue().stream().sorted().toList();
                    return new ZoneRulesWriting(ZoneId.of(zone.getKey()), instants.getFirst(), instants.getLast())
                            .component();
                })
                .toList();
    }
}
