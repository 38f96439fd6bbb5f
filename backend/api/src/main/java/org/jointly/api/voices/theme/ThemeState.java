package org.jointly.api.voices.theme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far a theme is. */
@Serdeable
public enum ThemeState {
    @JsonProperty("proposed")
    PROPOSED,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("published")
    PUBLISHED,
    /** Was published; withdrawals brought it below the threshold. */
    @JsonProperty("hidden")
    HIDDEN,
    @JsonProperty("blocked")
    BLOCKED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
