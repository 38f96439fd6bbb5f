package org.jointly.api.access.leaving;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when an organisation leaves.
 *
 * @param waitingDays how many days pass between the announcement and its day
 * @param heldUp whether its day has come and something stands in the way
 * @param hindrances 200 at most of a kind
 */
@Serdeable
public record Leaving(
        LeavingState state,
        int waitingDays,
        @Nullable String announcedBy,
        @Nullable Instant announcedAt,
        @Nullable Instant leavesAt,
        @Nullable Instant leftAt,
        boolean heldUp,
        List<Hindrance> hindrances) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Leaving {
        hindrances = hindrances == null ? List.of() : List.copyOf(hindrances);
    }
}
