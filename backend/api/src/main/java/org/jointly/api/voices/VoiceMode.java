package org.jointly.api.voices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How a voice came. */
@Serdeable
public enum VoiceMode {
    /** The survivor wrote alone. */
    @JsonProperty("self")
    SELF,
    /** An organisation helped to write. */
    @JsonProperty("assisted")
    ASSISTED,
    /** Without a code: nobody can come back to it. */
    @JsonProperty("drop")
    DROP;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
