package org.jointly.api.reader;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The second signature. */
@Serdeable
public record SignEntry(@NotBlank @Size(max = 200) String signature) {}
