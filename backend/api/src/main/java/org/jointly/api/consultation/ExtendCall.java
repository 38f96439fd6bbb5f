package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Lets a call be open for longer, for everybody who is asked. Who submitted may do so again.
 *
 * @param reason told to everybody who is asked
 */
@Serdeable
public record ExtendCall(
        @NotNull LocalDate lastDay,
        @NotBlank @Size(max = 1000) String reason) {}
