package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/** What the person on call decides. */
@Serdeable
public record DecideEscalation(@NotNull EscalationDecision decision) {}
