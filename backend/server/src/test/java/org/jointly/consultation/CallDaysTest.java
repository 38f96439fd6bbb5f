package org.jointly.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Between which instants a call is open. */
class CallDaysTest {
    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

    @Test
    void aCallIsOpenToTheLastMomentOfItsLastDayWhereItsClocksAre() {
        var days = CallDays.of(call(null, "2026-10-30", "Europe/Vienna"), NOW);

        assertThat(days.opensAt()).isEqualTo(NOW);
        assertThat(days.closesAt()).isEqualTo("2026-10-30T23:00:00Z");
        assertThat(CallDays.lastDay(days.closesAt(), "Europe/Vienna")).isEqualTo("2026-10-30");
    }

    /** Across a change of the clocks, and where they leave midnight out: Beirut, Santiago, Lord Howe by half an hour. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25, Europe/Vienna, 2026-10-25T23:00:00Z",
        "2026-10-24, Europe/Vienna, 2026-10-24T22:00:00Z",
        "2027-03-27, Asia/Beirut, 2027-03-27T22:00:00Z",
        "2027-09-04, America/Santiago, 2027-09-05T04:00:00Z",
        "2026-10-03, Australia/Lord_Howe, 2026-10-03T13:30:00Z",
        "2026-10-04, Australia/Lord_Howe, 2026-10-04T13:00:00Z",
        "2026-12-31, Pacific/Kiritimati, 2026-12-31T10:00:00Z",
        "2026-12-31, Pacific/Niue, 2027-01-01T11:00:00Z",
    })
    void theEndOfADayIsTheBeginOfTheNext(LocalDate day, String zone, Instant closes) {
        assertThat(CallDays.endOf(day, ZoneId.of(zone))).isEqualTo(closes);
        assertThat(CallDays.lastDay(closes, zone)).isEqualTo(day);
    }

    @Test
    void aFirstDayThatIsTodayBeginsNowAndALaterOneWithItsFirstMoment() {
        assertThat(CallDays.of(call("2026-10-01", "2026-10-30", "Asia/Tokyo"), NOW)
                        .opensAt())
                .isEqualTo(NOW);
        assertThat(CallDays.of(call("2026-10-10", "2026-10-30", "Asia/Tokyo"), NOW)
                        .opensAt())
                .isEqualTo("2026-10-09T15:00:00Z");
    }

    @Test
    void daysThatAreNotInOrderAndZonesThatAreNoneAreRefused() {
        refused(call("2026-10-20", "2026-10-19", "Europe/Vienna"), "/lastDay");
        refused(call(null, "2026-09-20", "Europe/Vienna"), "/lastDay");
        refused(call("2026-09-20", "2026-10-19", "Europe/Vienna"), "/opensOn");
        refused(call(null, "2026-10-30", "Europe/Nowhere"), "/zone");
        refused(call(null, "2026-10-30", "+25:00"), "/zone");
        refused(call(null, "2026-12-30", "UTC"), "/answersOn");
    }

    private static void refused(MakeCall call, String pointer) {
        assertThatThrownBy(() -> CallDays.of(call, NOW))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.faults().getFirst().pointer())
                                .isEqualTo(pointer));
    }

    private static MakeCall call(@Nullable String opensOn, String lastDay, String zone) {
        return new MakeCall(
                "Title",
                null,
                null,
                opensOn == null ? null : LocalDate.parse(opensOn),
                LocalDate.parse(lastDay),
                zone,
                LocalDate.parse("2026-12-01"),
                SubmissionAudience.DRAFTERS,
                List.of(),
                Set.of(),
                Set.of());
    }
}
