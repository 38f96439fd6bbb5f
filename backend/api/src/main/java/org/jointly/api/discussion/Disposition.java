package org.jointly.api.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of what was asked for in a topic. */
@Serdeable
public enum Disposition {
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("partly_accepted")
    PARTLY_ACCEPTED,
    /** With a reason. */
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("noted")
    NOTED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
