package org.jointly.api.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where an invitation stands. */
@Serdeable
public enum InvitationState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("withdrawn")
    WITHDRAWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
