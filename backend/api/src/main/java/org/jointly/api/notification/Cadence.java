package org.jointly.api.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How often notices of a kind come by mail. */
@Serdeable
public enum Cadence {
    /** A few minutes after it happened, with what happened meanwhile. */
    @JsonProperty("at_once")
    AT_ONCE,
    @JsonProperty("daily")
    DAILY,
    @JsonProperty("weekly")
    WEEKLY,
    @JsonProperty("off")
    OFF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
