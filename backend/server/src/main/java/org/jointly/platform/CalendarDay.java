package org.jointly.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A day without a time zone, as people wrote it. A day begins where the clocks are fourteen hours ahead of UTC and is over
 * where they are twelve hours behind, so nobody is told that their today is over or yet to come.
 */
public final class CalendarDay {
    private static final ZoneOffset WHERE_IT_BEGINS = ZoneOffset.ofHours(14);
    private static final ZoneOffset WHERE_IT_ENDS = ZoneOffset.ofHours(-12);
    private static final int YEARS_AHEAD = 10;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private CalendarDay() {}

    /** A day by which somebody shall act: it is not over, and near enough to be meant. */
    public static void deadline(String pointer, @Nullable LocalDate day, Instant now) {
        if (day == null) {
            return;
        }
        var today = now.atOffset(WHERE_IT_ENDS).toLocalDate();
        if (day.isBefore(today)) {
            throw new Invalid(pointer, "day.past");
        }
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Invalid(pointer, "day.decade");
        }
    }

    /** A day on which something happened. */
    public static void past(String pointer, LocalDate day, Instant now) {
        if (isAhead(day, now)) {
            throw new Invalid(pointer, "day.future");
        }
        if (day.isBefore(FIRST)) {
            throw new Invalid(pointer, "day.early");
        }
    }

    /** Whether it has begun nowhere on Earth yet. */
    public static boolean isAhead(LocalDate day, Instant now) {
        return day.isAfter(now.atOffset(WHERE_IT_BEGINS).toLocalDate());
    }
}
