package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What whoever commented says to the answer.
 *
 * @param answer its number, so that nobody reacts to an answer they did not see
 */
@Serdeable
public record React(
        int answer,
        @NotNull Reaction reaction,
        @Nullable @Size(max = 2000) String text) {}
