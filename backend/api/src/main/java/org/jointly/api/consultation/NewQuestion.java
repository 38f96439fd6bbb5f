package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A question of a call that is made. */
@Serdeable
public record NewQuestion(
        @NotNull CallQuestionKind kind,
        @NotBlank @Size(max = 1000) String text) {}
