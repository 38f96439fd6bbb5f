package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why a submission that came too late does not count; whoever submitted it reads it */
@Serdeable
public record Decline(@NotBlank @Size(max = 1000) String reason) {}
