package org.jointly.api.voices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far a channel is. */
@Serdeable
public enum ChannelState {
    /** Being prepared; no survivor sees it. */
    @JsonProperty("draft")
    DRAFT,
    /** Survivors may write. */
    @JsonProperty("open")
    OPEN,
    /** Nothing new is taken; who wrote still comes back with their code. */
    @JsonProperty("closed")
    CLOSED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
