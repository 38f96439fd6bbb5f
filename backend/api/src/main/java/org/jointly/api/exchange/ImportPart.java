package org.jointly.api.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Which activities of a report somebody looks at. */
@Serdeable
public enum ImportPart {
    @JsonProperty("all")
    ALL,
    /** Refused, or some of it was. */
    @JsonProperty("not_taken")
    NOT_TAKEN,
    /** Somebody is asked. */
    @JsonProperty("asked")
    ASKED,
    /** Some of it was corrected. */
    @JsonProperty("corrected")
    CORRECTED,
    /** Some of it is kept in the original alone. */
    @JsonProperty("kept")
    KEPT,
    /** Taken, and nothing is to be said of it. */
    @JsonProperty("whole")
    WHOLE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
