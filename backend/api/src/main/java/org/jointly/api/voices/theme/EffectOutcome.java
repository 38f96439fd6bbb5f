package org.jointly.api.voices.theme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of a theme. */
@Serdeable
public enum EffectOutcome {
    @JsonProperty("done")
    DONE,
    @JsonProperty("not_done")
    NOT_DONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
