package org.jointly.access.machine;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.machine_token}, without its hash. */
@Introspected
record MachineTokenRow(
        UUID machine,
        String ending,
        Instant madeAt,
        @Nullable Instant endsAt) {
    boolean isGood(Instant now) {
        return endsAt == null || endsAt.isAfter(now);
    }
}
