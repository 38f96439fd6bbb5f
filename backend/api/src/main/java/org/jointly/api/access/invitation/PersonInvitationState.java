package org.jointly.api.access.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where an invitation of a person stands. */
@Serdeable
public enum PersonInvitationState {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("expired")
    EXPIRED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
