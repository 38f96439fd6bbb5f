package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A request to name a document anew. */
@Serdeable
public record RenameDocument(@NotBlank @Size(max = 200) String title, int version) {}
