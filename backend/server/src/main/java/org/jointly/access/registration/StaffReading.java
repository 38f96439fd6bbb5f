package org.jointly.access.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts, under the duty {@code ACCESS}, who works where: who runs the platform sees numbers and no names. */
@Singleton
class StaffReading {
    private final StaffCounts counts;
    private final Clock clock;

    StaffReading(StaffCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Map<UUID, StaffCount> counted() {
        return counts.counted(clock.instant()).stream()
                .collect(Collectors.toMap(StaffCount::organisation, Function.identity()));
    }
}
