package org.jointly.notification.calendar;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;

/** Deletes what is known of deadlines that no calendar tells any more. Twice at once would do no harm. */
@Singleton
class OldCalendarEntries implements Job {
    private static final int DAYS = 400;
    private static final int AT_ONCE = 1000;

    private final Clearing clearing;
    private final Clock clock;

    OldCalendarEntries(Clearing clearing, Clock clock) {
        this.clearing = clearing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification.clear-calendars";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
        while (Duty.NOTIFICATION.find(() -> clearing.clear(before)) == AT_ONCE) {
            // A piece at a time, so that no transaction is long.
        }
    }

    /** The transaction. */
    @Singleton
    static class Clearing {
        private final CalendarEntryRows rows;

        Clearing(CalendarEntryRows rows) {
            this.rows = rows;
        }

        @Transactional
        int clear(LocalDate before) {
            return rows.clear(before, AT_ONCE);
        }
    }
}
