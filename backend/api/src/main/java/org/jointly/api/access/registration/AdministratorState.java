package org.jointly.api.access.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether an organisation has somebody who manages its people. */
@Serdeable
public enum AdministratorState {
    @JsonProperty("in_place")
    IN_PLACE,
    /** Asked by mail, and has not answered. */
    @JsonProperty("invited")
    INVITED,
    /** Was asked and is not any more: the time ran out, or the invitation was withdrawn. */
    @JsonProperty("expired")
    EXPIRED,
    @JsonProperty("none")
    NONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
