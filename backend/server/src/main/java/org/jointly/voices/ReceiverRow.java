package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.voices.ReceiverState;
import org.jspecify.annotations.Nullable;

/** A receiver, how many read for it, its present epoch, how many can decide on a risk to a life, and whether it can be chosen. */
@Introspected
public record ReceiverRow(
        UUID channel,
        UUID organisation,
        ReceiverState state,
        Instant invitedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant leftAt,
        int readers,
        @Nullable Integer epoch,
        int deciders,
        boolean receiving) {
    /** Also one that left reads, answers and decides about what it was sent before. */
    boolean holds() {
        return accepted() || state == ReceiverState.LEFT;
    }

    public boolean accepted() {
        return state == ReceiverState.ACCEPTED;
    }
}
