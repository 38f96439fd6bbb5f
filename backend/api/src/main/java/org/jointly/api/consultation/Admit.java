package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why a submission that came too late is let in */
@Serdeable
public record Admit(@NotBlank @Size(max = 1000) String reason) {}
