package org.jointly.api.access.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether an endpoint is sent to. */
@Serdeable
public enum WebhookState {
    @JsonProperty("on")
    ON,
    /** By an administrator. */
    @JsonProperty("off")
    OFF,
    /** By us, after days on which nothing arrived. */
    @JsonProperty("given_up")
    GIVEN_UP;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
