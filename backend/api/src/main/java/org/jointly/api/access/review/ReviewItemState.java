package org.jointly.api.access.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Which people of a review a list shows. */
@Serdeable
public enum ReviewItemState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("decided")
    DECIDED,
    @JsonProperty("all")
    ALL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
