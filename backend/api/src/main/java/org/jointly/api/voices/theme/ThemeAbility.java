package org.jointly.api.voices.theme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a person may do with a theme. */
@Serdeable
public enum ThemeAbility {
    /** Adding voices of the own organisation, in the reader's frame. */
    @JsonProperty("support")
    SUPPORT,
    @JsonProperty("approve")
    APPROVE,
    @JsonProperty("publish")
    PUBLISH,
    @JsonProperty("block")
    BLOCK;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
