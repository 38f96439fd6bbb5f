package org.jointly.notification.mail;

import io.micronaut.core.annotation.Introspected;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants their mail, by the clocks of their zone. An hour that a change of the clocks leaves out is the next there
 * is; of one that comes twice it is the first.
 *
 * @param weekday 1 is Monday
 */
@Introspected
record MailTimes(
        int hour,
        int weekday,
        @Nullable Integer quietFrom,
        @Nullable Integer quietUntil) {
    private static final int NONE = -1;

    /** Of who chose nothing. */
    static final MailTimes USUAL = new MailTimes(8, DayOfWeek.MONDAY.getValue(), null, null);

    /** As a parameter of a statement, which takes no null. */
    int quietFromOrNone() {
        return quietFrom == null ? NONE : quietFrom;
    }

    int quietUntilOrNone() {
        return quietUntil == null ? NONE : quietUntil;
    }

    /** The daily mail's moment that came last. */
    Instant lastDaily(Instant now, ZoneId zone) {
        var today = today(now, zone);
        var moment = at(today, hour, zone);
        return moment.isAfter(now) ? at(today.minusDays(1), hour, zone) : moment;
    }

    Instant nextDaily(Instant now, ZoneId zone) {
        var today = today(now, zone);
        var moment = at(today, hour, zone);
        return moment.isAfter(now) ? moment : at(today.plusDays(1), hour, zone);
    }

    Instant lastWeekly(Instant now, ZoneId zone) {
        var day = today(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
        var moment = at(day, hour, zone);
        return moment.isAfter(now) ? at(day.minusWeeks(1), hour, zone) : moment;
    }

    Instant nextWeekly(Instant now, ZoneId zone) {
        var day = today(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
        var moment = at(day, hour, zone);
        return moment.isAfter(now) ? moment : at(day.plusWeeks(1), hour, zone);
    }

    /** When the quiet hours end that hold at a moment; the moment itself where none do. */
    Instant afterQuiet(Instant now, ZoneId zone) {
        if (quietFrom == null || quietUntil == null) {
            return now;
        }
        var today = today(now, zone);
        for (var day : new LocalDate[] {today.minusDays(1), today}) {
            var begins = at(day, quietFrom, zone);
            var ends = at(quietUntil > quietFrom ? day : day.plusDays(1), quietUntil, zone);
            if (!now.isBefore(begins) && now.isBefore(ends)) {
                return ends;
            }
        }
        return now;
    }

    private static LocalDate today(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone);
    }

    private static Instant at(LocalDate day, int hour, ZoneId zone) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
    }
}
