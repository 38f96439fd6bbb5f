package org.jointly.access.machine;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rows say of a service account whose token came.
 *
 * @param givenBy who gave that token
 */
@Introspected
record UsedMachine(
        UUID id,
        UUID organisation,
        String name,
        String scopes,
        UUID madeBy,
        String madeByName,
        @Nullable Instant lastUsedAt,
        UUID givenBy) {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** As author of what it does: who reads it must not take it for a person. */
    String displayName() {
        return name + " (machine, made by " + madeByName + ")";
    }

    /** Its last use is noted to the minute, wherever it comes from, so that not every request writes. */
    boolean isUseToBeNoted(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(NOTED_EVERY).isBefore(now);
    }
}
