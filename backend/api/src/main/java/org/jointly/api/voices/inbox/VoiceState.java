package org.jointly.api.voices.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far an organisation is with a voice, as it follows from what happened; the order is the order of work. */
@Serdeable
public enum VoiceState {
    @JsonProperty("received")
    RECEIVED,
    /** A reader opened or answered it. */
    @JsonProperty("screened")
    SCREENED,
    /** Passed on to another organisation of the channel. */
    @JsonProperty("shared")
    SHARED,
    /** Stands behind a theme that a second person approved. */
    @JsonProperty("used")
    USED,
    /** What became of a published theme behind which it stands was said. */
    @JsonProperty("effect_reported")
    EFFECT_REPORTED,
    /** Taken back by the survivor; the content is gone. Final. */
    @JsonProperty("withdrawn")
    WITHDRAWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
