package org.jointly.api.survivor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What an organisation did with a voice, as the server saw it happen. */
@Serdeable
public enum Happening {
    @JsonProperty("opened")
    OPENED,
    @JsonProperty("answered")
    ANSWERED,
    /** Taken out as a sealed file. */
    @JsonProperty("exported")
    EXPORTED,
    /** To another organisation of the channel. */
    @JsonProperty("passed_on")
    PASSED_ON,
    /** For a theme that a second person approved. */
    @JsonProperty("used")
    USED,
    /** With others, as a theme. */
    @JsonProperty("published")
    PUBLISHED,
    /** What became of a published theme was said. */
    @JsonProperty("effect_reported")
    EFFECT_REPORTED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
