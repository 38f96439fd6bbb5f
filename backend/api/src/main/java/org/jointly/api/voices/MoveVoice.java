package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/** A request to say how far the work with a voice is. */
@Serdeable
public record MoveVoice(@NotNull VoiceState state) {}
