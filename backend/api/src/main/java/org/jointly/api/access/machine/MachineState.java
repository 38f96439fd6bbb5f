package org.jointly.api.access.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether a service account is let in. */
@Serdeable
public enum MachineState {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("expired")
    EXPIRED,
    @JsonProperty("revoked")
    REVOKED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
