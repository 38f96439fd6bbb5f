package org.jointly.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.validate.ValidationEntry;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as two programs read it that know nothing of each other. Where its clocks change, the second is asked no instants: it
 * knows a zone only by what holds for most of a day.
 */
record CalendarAsRead(String text, List<Told> told) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** @param end the first instant that is too late, or for a day the day after it */
    record Told(
            String uid,
            int sequence,
            String title,
            String description,
            String link,
            Temporal start,
            Temporal end,
            @Nullable String zone) {
        Told withoutTime() {
            return new Told(uid, sequence, title, description, link, Instant.EPOCH, Instant.EPOCH, zone);
        }

        /** Whether the clocks stay as they are for some days, and move by whole hours. */
        boolean isCalm() {
            if (zone == null || !(end instanceof Instant instant)) {
                return true;
            }
            var rules = ZoneId.of(zone).getRules();
            return rules.getOffset(instant.minus(Duration.ofDays(3)))
                            .equals(rules.getOffset(instant.plus(Duration.ofDays(3))))
                    && isWhole(rules.getDaylightSavings(instant))
                    && isWhole(rules.getDaylightSavings(instant.plus(Duration.ofDays(183))));
        }

        private static boolean isWhole(Duration savings) {
            return savings.toMinutesPart() == 0;
        }
    }

    static CalendarAsRead of(String text) {
        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        var read = new CalendarAsRead(text, byIcal4j(text));
        var other = byBiweekly(text);
        assertThat(other).hasSameSizeAs(read.told());
        for (var at = 0; at < other.size(); at++) {
            assertThat(other.get(at).withoutTime())
                    .isEqualTo(read.told().get(at).withoutTime());
            if (read.told().get(at).isCalm()) {
                assertThat(other.get(at)).isEqualTo(read.told().get(at));
            }
        }
        return read;
    }

    private static List<Told> byIcal4j(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate(true).getEntries())
                    .filteredOn(entry -> entry.getSeverity() == ValidationEntry.Severity.ERROR)
                    .isEmpty();
            var lines = text.replace("\r\n ", "");
            var zones = calendar.<VTimeZone>getComponents("VTIMEZONE").stream()
                    .collect(
                            Collectors.toMap(zone -> known(zone.getTimeZoneId()).getValue(), Function.identity()));
            return calendar.<VEvent>getComponents("VEVENT").stream()
                    .map(event -> new Told(
                            event.getUid().orElseThrow().getValue(),
                            known(event.getSequence()).getSequenceNo(),
                            known(event.getSummary()).getValue(),
                            known(event.getDescription()).getValue(),
                            known(event.getUrl()).getValue(),
                            instant(lines, event, "DTSTART", zones),
                            instant(lines, event, "DTEND", zones),
                            zone(event.getStartDate().orElseThrow())))
                    .toList();
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static <T> T known(@Nullable T part) {
        return Objects.requireNonNull(part);
    }

    private static @Nullable String zone(Property time) {
        return time.getParameter("TZID").map(Parameter::getValue).orElse(null);
    }

    /** @param text with lines that are not folded */
    private static String written(String text, VEvent event, String name) {
        var begin = text.split("UID:" + event.getUid().orElseThrow().getValue(), 2)[1]
                .split("\r\n" + name, 2)[1];
        return begin.substring(begin.indexOf(':') + 1, begin.indexOf('\r'));
    }

    /** When it set in last before a time of the clock (RFC 5545, 3.6.5). */
    private static LocalDateTime latest(Observance observance, LocalDateTime local) {
        var start = LocalDateTime.parse(
                observance.getProperty("DTSTART").orElseThrow().getValue(), LOCAL);
        var others =
                observance
                        .getProperty("RDATE")
                        .map(dates -> List.of(dates.getValue().split(",", -1)))
                        .orElse(List.of())
                        .stream()
                        .map(date -> LocalDateTime.parse(date, LOCAL));
        var yearly = observance
                .getProperty("RRULE")
                .map(rule -> new Recur<LocalDateTime>(rule.getValue()).getDates(start, start, local.plusDays(1)))
                .orElse(List.of())
                .stream();
        return Stream.of(Stream.of(start), others, yearly)
                .flatMap(Function.identity())
                .filter(onset -> !onset.isAfter(local))
                .max(Comparator.naturalOrder())
                .orElse(LocalDateTime.MIN);
    }

    /** By what the calendar itself says of the zone: as it stands there, since iCal4j writes some times anew when it reads them. */
    private static Temporal instant(String text, VEvent event, String name, Map<String, VTimeZone> zones) {
        var time = event.getProperty(name).orElseThrow();
        var zone = zone(time);
        if (zone != null) {
            var local = LocalDateTime.parse(written(text, event, name), LOCAL);
            var observance = Objects.requireNonNull(zones.get(zone)).getObservances().stream()
                    .max(Comparator.comparing(each -> latest(each, local)))
                    .orElseThrow();
            return local.toInstant(known(observance.getTimeZoneOffsetTo()).getOffset());
        }
        return time.getValue().endsWith("Z")
                ? LocalDateTime.parse(time.getValue().replace("Z", ""), LOCAL).toInstant(ZoneOffset.UTC)
                : LocalDate.parse(time.getValue(), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static List<Told> byBiweekly(String text) {
        var calendar = Biweekly.parse(text).first();
        assertThat(calendar.getRefreshInterval()).isNotNull();
        return calendar.getEvents().stream()
                .map(event -> new Told(
                        event.getUid().getValue(),
                        event.getSequence().getValue(),
                        event.getSummary().getValue(),
                        event.getDescription().getValue(),
                        event.getUrl().getValue(),
                        plain(event.getDateStart().getValue()),
                        plain(event.getDateEnd().getValue()),
                        calendar.getTimezoneInfo().getTimezone(event.getDateStart()) == null
                                ? null
                                : Objects.requireNonNull(
                                                calendar.getTimezoneInfo().getTimezone(event.getDateStart()))
                                        .getTimeZone()
                                        .getID()))
                .toList();
    }

    private static Temporal plain(ICalDate date) {
        if (date.hasTime()) {
            return Instant.ofEpochMilli(date.getTime());
        }
        var day = date.getRawComponents();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDate());
    }

    Told one(String part) {
        return find(part).orElseThrow(() -> new AssertionError("Nothing of " + part + " in " + text));
    }

    /** By a part of its identity. */
    Optional<Told> find(String part) {
        return told.stream().filter(entry -> entry.uid().contains(part)).findFirst();
    }
}
