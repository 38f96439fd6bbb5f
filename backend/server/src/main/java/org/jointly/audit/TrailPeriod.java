package org.jointly.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Days of UTC.
 *
 * @param from the first; absent for the beginning
 * @param until the last, all of which counts; absent for no end
 */
record TrailPeriod(@Nullable LocalDate from, @Nullable LocalDate until) {
    /** What PostgreSQL can hold as well as any of our days. */
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    Instant begin() {
        return start(from == null || from.isBefore(FIRST) ? FIRST : from);
    }

    Instant end() {
        return start(until == null || !until.isBefore(LAST) ? LAST : until.plusDays(1));
    }

    private static Instant start(LocalDate day) {
        return (day.isAfter(LAST) ? LAST : day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
