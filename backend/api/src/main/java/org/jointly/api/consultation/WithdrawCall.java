package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Calls a call off. */
@Serdeable
public record WithdrawCall(@NotBlank @Size(max = 1000) String reason) {}
