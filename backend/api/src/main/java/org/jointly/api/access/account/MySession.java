package org.jointly.api.access.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere one is signed in.
 *
 * @param id Keycloak's
 * @param address of the network it was begun from, as Keycloak saw it
 * @param current whether it is the one that asks
 */
@Serdeable
public record MySession(
        String id,
        Instant begun,
        Instant lastActive,
        @Nullable String address,
        boolean current) {}
