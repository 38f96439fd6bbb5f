package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.voices.ReceiverState;
import org.jspecify.annotations.Nullable;

/** A receiver, how many read for it, and its present epoch. */
@Introspected
record ReceiverRow(
        UUID channel,
        UUID organisation,
        ReceiverState state,
        Instant invitedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant leftAt,
        int readers,
        @Nullable Integer epoch) {
    boolean accepted() {
        return state == ReceiverState.ACCEPTED;
    }
}
