package org.jointly.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointly.notification.calendar.CalendarEntryRows.EntryRow;
import org.jointly.platform.deadline.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a calendar, read back by two programs. */
class CalendarTextTest {
    private static final Instant CHANGED = Instant.parse("2026-11-01T10:00:00Z");
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    /** Clocks that change by rules of all kinds, by none that is yearly, and never; by half an hour, and over midnight. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Vienna",
                "Europe/London",
                "Europe/Dublin",
                "America/New_York",
                "America/Havana",
                "America/Santiago",
                "America/Nuuk",
                "Australia/Lord_Howe",
                "Asia/Beirut",
                "Asia/Jerusalem",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Africa/Nairobi",
                "Asia/Kathmandu",
                "Pacific/Kiritimati",
                "Etc/GMT+5",
                "UTC"
            })
    void aDeadlineIsTheSameInstantForEveryProgramAllYearRound(String zone) {
        var entries = IntStream.rangeClosed(0, 1100)
                .mapToObj(days -> LocalDate.of(2026, 12, 1).plusDays(days))
                .map(day -> day.atStartOfDay(ZoneId.of(zone)).toInstant())
                .map(instant -> entry(new Due.Moment(instant, zone), "Due"))
                .toList();

        var read = CalendarAsRead.of(written(entries));

        for (var at = 0; at < entries.size(); at++) {
            assertThat(read.told().get(at).end())
                    .isEqualTo(((Due.Moment) entries.get(at).due()).at());
        }
        assertThat(read.text()).doesNotContain("TZOFFSETFROM:+013", "TZOFFSETFROM:-000");
        assertThat(count(read.text(), "BEGIN:STANDARD") + count(read.text(), "BEGIN:DAYLIGHT"))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void itStandsOnTheLastDayByTheClocksOfItsOwnZone() {
        var closes = LocalDate.of(2026, 12, 4).atStartOfDay(VIENNA).toInstant();
        var text = written(List.of(entry(new Due.Moment(closes, "Europe/Vienna"), "Closes")));

        assertThat(text)
                .contains("DTSTART;TZID=Europe/Vienna:20261203T233000")
                .contains("DTEND;TZID=Europe/Vienna:20261204T000000")
                .contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
                .containsOnlyOnce("BEGIN:VTIMEZONE");
    }

    @Test
    void anHourThatComesTwiceIsSaidInUtc() {
        // In Beirut the clocks go back at midnight: the last half hour of that day comes twice.
        var closes = LocalDate.of(2027, 10, 31)
                .atStartOfDay(ZoneId.of("Asia/Beirut"))
                .toInstant();

        var text = written(List.of(entry(new Due.Moment(closes, "Asia/Beirut"), "Closes")));

        assertThat(text)
                .contains("DTSTART:20271030T213000Z", "DTEND:20271030T220000Z")
                .doesNotContain("Beirut");
    }

    @Test
    void aZoneThatNobodyKnowsIsReadByTheReadersOwnClocks() {
        var text =
                written(List.of(entry(new Due.Moment(Instant.parse("2026-12-04T12:00:00Z"), "Mars/Olympus"), "Due")));

        assertThat(text).contains("DTEND;TZID=Europe/Vienna:20261204T130000").doesNotContain("Mars");
    }

    @Test
    void whatIsDueOnADayIsThatDayEverywhere() {
        var text = written(List.of(entry(new Due.Day(LocalDate.of(2028, 2, 29)), "Due")));

        var told = CalendarAsRead.of(text).told().getFirst();
        assertThat(told.start()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(told.end()).isEqualTo(LocalDate.of(2028, 3, 1));
        assertThat(text).contains("DTSTART;VALUE=DATE:20280229", "TRANSP:TRANSPARENT", "CLASS:PRIVATE");
    }

    @Test
    void titlesInEveryScriptAndWithEveryMarkComeBackAsTheyWere() {
        var titles = List.of(
                "مشاورة حول مراكز الاستقبال والمترجمين الفوريين في غرب أفريقيا وما بعدها بكثير من الكلمات",
                "关于西非接待中心和口译员的协商，以及许多其他词语，使这一行变得非常非常长，需要折叠好几次才能放下全部内容",
                "👩🏽‍🚒".repeat(40),
                "a".repeat(500),
                "Semi; comma, back\\slash: \"quoted\"; \\n is no line; END:VEVENT",
                "x",
                "é".repeat(74) + "x",
                "Право на ответ: «кто платит?»".repeat(5));

        var read = CalendarAsRead.of(written(titles.stream()
                .map(title -> entry(new Due.Day(LocalDate.of(2026, 12, 3)), title))
                .toList()));

        assertThat(read.told()).extracting(CalendarAsRead.Told::title).containsExactlyElementsOf(titles);
    }

    @Test
    void anEmptyCalendarIsOne() {
        var text = written(List.of());

        assertThat(CalendarAsRead.of(text).told()).isEmpty();
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text).contains("REFRESH-INTERVAL;VALUE=DURATION:PT2H", "X-PUBLISHED-TTL:PT2H");
    }

    private static String written(List<CalendarEntry> entries) {
        Map<CalendarKey, EntryRow> known = entries.stream()
                .map(CalendarEntry::key)
                .map(key -> new EntryRow(key.organisation(), key.kind(), key.subject(), 0, CHANGED))
                .collect(Collectors.toMap(EntryRow::key, Function.identity()));
        return new CalendarText("en", VIENNA).of(entries, known, CHANGED);
    }

    private static CalendarEntry entry(Due due, String title) {
        var key = new CalendarKey(UUID.randomUUID(), "call-closes", UUID.randomUUID());
        return new CalendarEntry(key, due, title, "For IOM\nOpen: http://localhost:8080/", "http://localhost:8080/");
    }

    private static long count(String text, String part) {
        return Stream.of(text.split("\r\n", -1)).filter(part::equals).count();
    }
}
