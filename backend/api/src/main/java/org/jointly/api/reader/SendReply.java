package org.jointly.api.reader;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/** An answer, sealed to the survivor's code. */
@Serdeable
public record SendReply(
        @Min(1) int number, @Min(1) int epoch, @NotBlank String sealed) {}
