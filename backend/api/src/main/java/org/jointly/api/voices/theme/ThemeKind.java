package org.jointly.api.voices.theme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How near a theme is to the words of survivors. */
@Serdeable
public enum ThemeKind {
    /** What several said, in the reader's own words. */
    @JsonProperty("theme")
    THEME,
    /** Words of a survivor. */
    @JsonProperty("quote")
    QUOTE,
    /** What a survivor said, in other words. */
    @JsonProperty("reworded")
    REWORDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
