package org.jointly.api.access.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whose access a review looks at. */
@Serdeable
public enum ReviewScope {
    @JsonProperty("everybody")
    EVERYBODY,
    /** Who has not been here for a number of days. */
    @JsonProperty("inactive")
    INACTIVE,
    /** Who holds a certain role. */
    @JsonProperty("role")
    ROLE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
