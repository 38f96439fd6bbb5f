package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation was registered, and what became of it.
 *
 * @param fault why it failed
 * @param organisation once it is made
 */
@Serdeable
public record Registration(
        UUID id,
        String name,
        String alias,
        RegistrationState state,
        @Nullable String fault,
        @Nullable UUID organisation,
        String registeredBy,
        Instant registeredAt) {}
