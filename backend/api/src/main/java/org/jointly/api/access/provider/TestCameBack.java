package org.jointly.api.access.provider;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Says that the browser came back from a test, with the state it brought. */
@Serdeable
public record TestCameBack(@NotBlank @Size(max = 100) String state) {}
