package org.jointly.api.access.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of an event on its way to an endpoint. */
@Serdeable
public enum DeliveryState {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("delivered")
    DELIVERED,
    /** Tried for days; it is sent again when somebody asks for it. */
    @JsonProperty("failed")
    FAILED,
    /** The organisation could not see any more what it was about when it was to be sent. */
    @JsonProperty("withheld")
    WITHHELD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
