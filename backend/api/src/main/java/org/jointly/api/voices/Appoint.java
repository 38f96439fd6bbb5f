package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to name somebody.
 *
 * @param organisation the person's
 * @param from from when; at once when left out
 * @param until until when; open when left out
 */
@Serdeable
public record Appoint(
        @NotNull UUID person,
        @NotNull UUID organisation,
        @NotNull ChannelDuty duty,
        @Nullable Instant from,
        @Nullable Instant until) {}
