package org.jointly.api.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a call stands; the clock decides at every look. */
@Serdeable
public enum CallState {
    /** Opens later; nobody but those that draft sees it. */
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("open")
    OPEN,
    /** Nothing more comes in; what came in is being answered. */
    @JsonProperty("closed")
    CLOSED,
    /** Every comment has an answer that was released. */
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("published")
    PUBLISHED,
    /** It was called off, for a reason that is said. */
    @JsonProperty("withdrawn")
    WITHDRAWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
