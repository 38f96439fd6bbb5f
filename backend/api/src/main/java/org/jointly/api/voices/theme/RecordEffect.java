package org.jointly.api.voices.theme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A request to say what became of a theme: that it was done, or that it was not and why. */
@Serdeable
public record RecordEffect(
        @NotNull EffectOutcome outcome,
        @NotBlank @Size(max = 2000) String text,
        @NotBlank @Size(max = 200) String owner,
        @NotNull LocalDate on) {}
