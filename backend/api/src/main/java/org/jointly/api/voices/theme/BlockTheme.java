package org.jointly.api.voices.theme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The board's word against a publication. */
@Serdeable
public record BlockTheme(@NotBlank @Size(max = 2000) String reason) {}
