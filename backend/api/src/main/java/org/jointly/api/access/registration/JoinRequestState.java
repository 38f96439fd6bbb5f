package org.jointly.api.access.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a request to join stands. */
@Serdeable
public enum JoinRequestState {
    /** The address is not proven yet. */
    @JsonProperty("asked")
    ASKED,
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("declined")
    DECLINED,
    /** There is none behind this link. */
    @JsonProperty("unknown")
    UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
