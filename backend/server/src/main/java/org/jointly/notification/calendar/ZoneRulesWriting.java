package org.jointly.notification.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a calendar's readers need to know of a time zone: as a yearly rule where the clocks change by one, else each change.
 * It begins shortly before the calendar does, since some programs stumble over offsets of a hundred years ago.
 *
 * @param from the first instant of the zone in the calendar
 * @param until the last one
 */
record ZoneRulesWriting(ZoneId zone, Instant from, Instant until) {
    /** For so long a rule must hold to be written as one. */
    private static final int YEARS = 20;

    private static final int DAYS = 7;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    VTimeZone component() {
        var component = new VTimeZone();
        component.add(new TzId(zone.getId()));
        observances().forEach(component::add);
        return component;
    }

    private List<Observance> observances() {
        var begin = begin();
        var yearly = byKind(changes(begin, begin.atZone(zone).plusYears(YEARS).toInstant()));
        var rules = new ArrayList<Observance>();
        for (var changes : yearly) {
            var rule = rule(changes);
            if (rule == null) {
                return each(begin);
            }
            var observance = observance(changes.getFirst());
            observance.add(new RRule<>(rule));
            rules.add(observance);
        }
        return rules.isEmpty() ? each(begin) : rules;
    }

    /** The begin of a year, so early that each yearly change comes once before the calendar begins. */
    private Instant begin() {
        return from.atZone(zone)
                .toLocalDate()
                .minusYears(1)
                .with(TemporalAdjusters.firstDayOfYear())
                .atStartOfDay(zone)
                .toInstant();
    }

    private List<Observance> each(Instant begin) {
        var found = new ArrayList<Observance>();
        found.add(first(begin));
        for (var changes : byKind(changes(begin, until))) {
            var observance = observance(changes.getFirst());
            var others = changes.stream()
                    .skip(1)
                    .map(ZoneOffsetTransition::getDateTimeBefore)
                    .toList();
            if (!others.isEmpty()) {
                observance.add(new RDate<>(new DateList<>(others)));
            }
            found.add(observance);
        }
        return found;
    }

    private List<ZoneOffsetTransition> changes(Instant begin, Instant end) {
        var found = new ArrayList<ZoneOffsetTransition>();
        var rules = zone.getRules();
        for (var next = rules.nextTransition(begin);
                next != null && !next.getInstant().isAfter(end);
                next = rules.nextTransition(next.getInstant())) {
            found.add(next);
        }
        return found;
    }

    private static Collection<List<ZoneOffsetTransition>> byKind(List<ZoneOffsetTransition> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> List.of(change.getOffsetBefore(), change.getOffsetAfter()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** Null where they follow none: one a year, on the same weekday of the same seven days of a month, at the same time of the clock. */
    private static @Nullable String rule(List<ZoneOffsetTransition> changes) {
        var first = changes.getFirst().getDateTimeBefore();
        for (var year = 0; year < changes.size(); year++) {
            var change = changes.get(year).getDateTimeBefore();
            if (change.getYear() != first.getYear() + year
                    || change.getMonth() != first.getMonth()
                    || change.getDayOfWeek() != first.getDayOfWeek()
                    || !change.toLocalTime().equals(first.toLocalTime())) {
                return null;
            }
        }
        var days = days(changes, first.getDayOfWeek().name().substring(0, 2));
        return changes.size() < YEARS || days == null
                ? null
                : "FREQ=YEARLY;BYMONTH=%d;%s".formatted(first.getMonthValue(), days);
    }

    /** In the last week of the month, in its second, or in any seven days of it; null where they are not. */
    private static @Nullable String days(List<ZoneOffsetTransition> changes, String weekday) {
        var days = changes.stream()
                .map(change -> change.getDateTimeBefore().toLocalDate())
                .toList();
        if (days.stream().allMatch(day -> day.getDayOfMonth() > day.lengthOfMonth() - DAYS)) {
            return "BYDAY=-1" + weekday;
        }
        var of = days.stream().mapToInt(LocalDate::getDayOfMonth).summaryStatistics();
        if (of.getMax() - of.getMin() >= DAYS) {
            return null;
        }
        var week = (of.getMin() - 1) / DAYS + 1;
        return of.getMax() <= week * DAYS
                ? "BYDAY=" + week + weekday
                : "BYDAY=%s;BYMONTHDAY=%s"
                        .formatted(
                                weekday,
                                IntStream.range(of.getMin(), of.getMin() + DAYS)
                                        .mapToObj(String::valueOf)
                                        .collect(Collectors.joining(",")));
    }

    private Observance observance(ZoneOffsetTransition change) {
        return observance(
                change.getInstant(), change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    /** Of the time before the first change. */
    private Observance first(Instant begin) {
        var offset = zone.getRules().getOffset(begin);
        return observance(begin, LocalDateTime.ofInstant(begin, offset), offset, offset);
    }

    private Observance observance(Instant at, LocalDateTime local, ZoneOffset before, ZoneOffset after) {
        Observance observance = zone.getRules().isDaylightSavings(at) ? new Daylight() : new Standard();
        observance.add(new DtStart<>(local));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        observance.add(new TzName(NAME.format(at.atZone(zone))));
        return observance;
    }
}
