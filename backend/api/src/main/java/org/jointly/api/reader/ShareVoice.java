package org.jointly.api.reader;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The voice, sealed anew to another organisation of the channel. */
@Serdeable
public record ShareVoice(
        @NotNull UUID organisation,
        @Min(1) int epoch,
        @NotBlank String sealed) {}
