package org.jointly.api.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which topics to list. */
public enum TopicState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("all")
    ALL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
