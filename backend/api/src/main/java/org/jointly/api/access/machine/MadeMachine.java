package org.jointly.api.access.machine;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A service account with a token that was just made.
 *
 * @param token shown this once; absent where the same request came before under its Idempotency-Key
 */
@Serdeable
public record MadeMachine(Machine machine, @Nullable String token) {
    @Override
    public String toString() {
        return "MadeMachine[" + machine.id() + "]";
    }
}
