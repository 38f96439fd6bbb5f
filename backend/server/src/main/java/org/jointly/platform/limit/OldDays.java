package org.jointly.platform.limit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Deletes the counts of days that are over. */
@Singleton
class OldDays {
    private final DayCounts counts;

    OldDays(DayCounts counts) {
        this.counts = counts;
    }

    @Transactional
    void forget(LocalDate today) {
        counts.forget(today);
    }
}
