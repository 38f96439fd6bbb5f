package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A request to begin another text of a programme. */
@Serdeable
public record CreateDocument(
        @NotBlank @Size(max = 200) String title, @NotNull Template template) {}
