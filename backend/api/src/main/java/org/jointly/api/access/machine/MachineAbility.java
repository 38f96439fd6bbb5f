package org.jointly.api.access.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a reader may do with a service account. */
@Serdeable
public enum MachineAbility {
    @JsonProperty("rotate")
    ROTATE,
    @JsonProperty("revoke")
    REVOKE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
