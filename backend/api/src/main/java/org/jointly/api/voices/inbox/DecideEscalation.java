package org.jointly.api.voices.inbox;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is decided where a life may be at risk.
 *
 * @param reason why; never what the voice says
 */
@Serdeable
public record DecideEscalation(
        @NotNull EscalationDecision decision,
        @NotBlank @Size(max = 2000) String reason) {}
