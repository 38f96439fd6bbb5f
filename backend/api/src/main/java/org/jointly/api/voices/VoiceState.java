package org.jointly.api.voices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far an organisation is with a voice; the order is the order of work. */
@Serdeable
public enum VoiceState {
    @JsonProperty("received")
    RECEIVED,
    @JsonProperty("screened")
    SCREENED,
    @JsonProperty("shared")
    SHARED,
    @JsonProperty("used")
    USED,
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
