package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A description of one kind in one language. */
@Serdeable
public record Description(
        @NotNull TextKind kind,
        @NotBlank @Size(max = 35) String language,
        @NotBlank @Size(max = 20000) String text) {}
