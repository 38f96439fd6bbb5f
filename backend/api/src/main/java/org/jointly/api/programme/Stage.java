package org.jointly.api.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far a programme has come; cycle of the joint programme guidance of 2022. */
@Serdeable
public enum Stage {
    @JsonProperty("idea")
    IDEA,
    @JsonProperty("design")
    DESIGN,
    @JsonProperty("quality_review")
    QUALITY_REVIEW,
    @JsonProperty("clearance")
    CLEARANCE,
    @JsonProperty("signature")
    SIGNATURE,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("amended")
    AMENDED,
    @JsonProperty("operationally_closed")
    OPERATIONALLY_CLOSED,
    @JsonProperty("financially_closed")
    FINANCIALLY_CLOSED,
    @JsonProperty("suspended")
    SUSPENDED,
    @JsonProperty("terminated")
    TERMINATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
