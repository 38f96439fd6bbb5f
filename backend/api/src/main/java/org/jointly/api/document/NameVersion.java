package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A request to keep the present text under a name. */
@Serdeable
public record NameVersion(@NotBlank @Size(max = 200) String name) {}
