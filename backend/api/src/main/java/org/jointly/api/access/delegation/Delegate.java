package org.jointly.api.access.delegation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom an authority is given, and how long.
 *
 * @param to a colleague who may at least read for the organisation
 * @param begins absent for at once
 * @param ends at most 90 days after it begins
 */
@Serdeable
public record Delegate(
        @NotNull UUID to, @Nullable Instant begins, @NotNull Instant ends) {}
