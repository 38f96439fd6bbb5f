package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/**
 * A request to open or close a channel.
 *
 * @param version the one it is based on
 */
@Serdeable
public record ChangeChannelState(@NotNull ChannelState state, int version) {}
