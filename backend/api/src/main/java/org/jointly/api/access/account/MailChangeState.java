package org.jointly.api.access.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where the change of a mail address stands, for the holder of one end's link. */
@Serdeable
public enum MailChangeState {
    /** This end has not confirmed yet. */
    @JsonProperty("open")
    OPEN,
    /** This end has; the other one not yet. */
    @JsonProperty("waiting")
    WAITING,
    /** Both have. */
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("stopped")
    STOPPED,
    /** There is none behind this link, or not any more. */
    @JsonProperty("unknown")
    UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
