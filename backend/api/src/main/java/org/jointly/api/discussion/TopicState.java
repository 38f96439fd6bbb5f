package org.jointly.api.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Which topics to list. */
@Serdeable
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
