package org.jointly.api.access.machine;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token of a service account that is good now, without the token.
 *
 * @param ending its last four letters, by which one is told from another
 * @param ends when it is not good any more, once another replaces it; absent for the newest
 */
@Serdeable
public record MachineKey(
        String ending, Instant madeAt, @Nullable Instant ends) {}
