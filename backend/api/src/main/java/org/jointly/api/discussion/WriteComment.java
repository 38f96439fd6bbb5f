package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A request to answer in a topic. */
@Serdeable
public record WriteComment(@NotBlank @Size(max = 10000) String text) {}
