package org.jointly.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.notification.Cadence;
import org.jointly.notification.mail.MailPlan.Pending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPlanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final MailTimes AT_EIGHT = new MailTimes(8, 1, null, null);
    private static final MailTimes QUIET_AT_NIGHT = new MailTimes(8, 1, 22, 7);

    /** An hour that is left out is the next there is; of one that comes twice it is the first. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
        "Europe/Berlin,       2, 2026-10-24T12:00:00Z, 2026-10-25T00:00:00Z",
        "Europe/Berlin,       2, 2026-10-25T00:30:00Z, 2026-10-26T01:00:00Z",
        "Australia/Lord_Howe, 2, 2026-10-03T00:00:00Z, 2026-10-03T15:30:00Z",
        "Africa/Cairo,        0, 2026-04-23T12:00:00Z, 2026-04-23T22:00:00Z",
        "Europe/Berlin,       8, 2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z",
    })
    void theDailyMailComesOnceADayAlsoWhenTheClocksChange(String zone, int hour, Instant now, Instant next) {
        var times = new MailTimes(hour, 1, null, null);

        assertThat(times.nextDaily(now, ZoneId.of(zone))).isEqualTo(next);
        assertThat(times.lastDaily(next, ZoneId.of(zone))).isEqualTo(next);
    }

    @Test
    void theWeeklyMailComesOnItsDay() {
        var monday = Instant.parse("2026-11-30T07:00:00Z");

        assertThat(AT_EIGHT.nextWeekly(Instant.parse("2026-11-26T12:00:00Z"), BERLIN))
                .isEqualTo(monday);
        assertThat(AT_EIGHT.lastWeekly(monday, BERLIN)).isEqualTo(monday);
        assertThat(AT_EIGHT.lastWeekly(monday.minusMillis(1), BERLIN)).isEqualTo(monday.minus(Duration.ofDays(7)));
        assertThat(AT_EIGHT.nextWeekly(monday, BERLIN)).isEqualTo(monday.plus(Duration.ofDays(7)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T20:59:59Z, 2026-11-30T20:59:59Z",
        "2026-11-30T21:00:00Z, 2026-12-01T06:00:00Z",
        "2026-12-01T05:59:59Z, 2026-12-01T06:00:00Z",
        "2026-12-01T06:00:00Z, 2026-12-01T06:00:00Z",
        "2026-03-29T03:00:00Z, 2026-03-29T05:00:00Z",
    })
    void quietHoursReachOverMidnightAndOverAChangeOfTheClocks(Instant now, Instant goesOn) {
        assertThat(QUIET_AT_NIGHT.afterQuiet(now, BERLIN)).isEqualTo(goesOn);
    }

    @Test
    void whatHappensInQuietHoursComesInOneMailAfterThem() {
        var night = Instant.parse("2026-11-30T23:00:00Z");
        var pending = List.of(pending("question", night), pending("question", night.plusSeconds(60)));
        var plan = plan(QUIET_AT_NIGHT);
        var morning = Instant.parse("2026-12-01T06:00:00Z");

        assertThat(plan.due(pending, night.plusSeconds(600))).isEmpty();
        assertThat(plan.next(pending, night)).contains(morning);
        assertThat(plan.due(pending, morning)).hasSize(2);
    }

    @Test
    void whatPressesComesSoonAndTheRestWithTheDailyMail() {
        var noon = Instant.parse("2026-11-30T12:00:00Z");
        var pressing = pending("question", noon);
        var other = pending("topic", noon);
        var plan = plan(AT_EIGHT);

        assertThat(plan.due(List.of(pressing, other), noon.plusSeconds(119))).isEmpty();
        assertThat(plan.due(List.of(pressing, other), noon.plusSeconds(120))).containsExactly(pressing);
        assertThat(plan.next(List.of(other), noon)).contains(Instant.parse("2026-12-01T07:00:00Z"));
        assertThat(plan.due(List.of(other), Instant.parse("2026-12-01T07:00:00Z")))
                .containsExactly(other);
        assertThat(plan.isDigest(List.of(pressing))).isFalse();
        assertThat(plan.isDigest(List.of(pressing, other))).isTrue();
    }

    /** After days in which nothing ran, there is one mail and not one for each. */
    @Test
    void whatSomebodyDoesNotWantNeverComes() {
        var noon = Instant.parse("2026-11-20T12:00:00Z");
        var unwanted = pending("version", noon);
        var daily = pending("topic", noon);
        var plan = plan(AT_EIGHT);
        var daysLater = Instant.parse("2026-11-28T12:00:00Z");

        assertThat(plan.due(List.of(unwanted, daily), daysLater)).containsExactly(daily);
        assertThat(plan.isWanted(unwanted)).isFalse();
        assertThat(plan.next(List.of(unwanted), daysLater)).isEqualTo(Optional.empty());
    }

    private static Pending pending(String kind, Instant at) {
        return new Pending(UUID.randomUUID(), kind, at, false);
    }

    private static MailPlan plan(MailTimes times) {
        return new MailPlan(Map.of("version", Cadence.OFF), Set.of("question"), times, BERLIN, Duration.ofMinutes(2));
    }
}
