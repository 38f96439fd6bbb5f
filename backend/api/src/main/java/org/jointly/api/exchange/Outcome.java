package org.jointly.api.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an import did to a programme. */
public enum Outcome {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("updated")
    UPDATED,
    @JsonProperty("refused")
    REFUSED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
