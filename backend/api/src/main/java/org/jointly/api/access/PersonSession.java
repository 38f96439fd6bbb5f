package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere a person is signed in.
 *
 * @param address of the network it was begun from, as Keycloak saw it
 */
@Serdeable
public record PersonSession(
        Instant begun, Instant lastActive, @Nullable String address) {}
