package org.jointly.api.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What whoever submits allows to be public. */
@Serdeable
public enum Publicity {
    /** Its comments under its name. */
    @JsonProperty("named")
    NAMED,
    /** Its comments without its name. */
    @JsonProperty("unnamed")
    UNNAMED,
    /** Nothing but that it is counted. */
    @JsonProperty("none")
    NONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
