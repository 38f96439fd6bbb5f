package org.jointly.platform.limit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jointly.platform.database.LongWork;

/** Deletes the counts of days that are over. */
@Singleton
class OldDays {
    private final DayCounts counts;
    private final LongWork longWork;

    OldDays(DayCounts counts, LongWork longWork) {
        this.counts = counts;
        this.longWork = longWork;
    }

    @Transactional
    void forget(LocalDate today) {
        // One statement deletes a whole day's, and nobody waits for it.
        longWork.allow();
        counts.forget(today);
    }
}
