package org.jointly.api.voices.inbox;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to decide where a life may be at risk.
 *
 * @param lookedAt when they first opened the voice since they were asked; absent if they have not
 */
@Serdeable
public record Asked(
        UUID person, String personName, @Nullable Instant lookedAt) {}
