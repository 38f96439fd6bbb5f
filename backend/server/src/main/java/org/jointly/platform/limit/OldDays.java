package org.jointly.platform.limit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jointly.platform.Duty;
import org.jointly.platform.database.LongWork;
import org.jointly.platform.job.Job;

/** Deletes the counts of days that are over. Twice at once would do no harm, only the same work. */
@Singleton
class OldDays implements Job {
    private final DayCounts counts;
    private final LongWork longWork;
    private final Clock clock;

    OldDays(DayCounts counts, LongWork longWork, Clock clock) {
        this.counts = counts;
        this.longWork = longWork;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "limit.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Duty.FORGETTING.perform(() -> forget(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    @Transactional
    void forget(LocalDate today) {
        // One statement deletes a whole day's, and nobody waits for it.
        longWork.allow();
        counts.forget(today);
    }
}
