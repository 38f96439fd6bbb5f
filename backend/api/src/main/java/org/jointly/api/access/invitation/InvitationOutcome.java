package org.jointly.api.access.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of one line of a request to invite people. */
@Serdeable
public enum InvitationOutcome {
    @JsonProperty("invited")
    INVITED,
    @JsonProperty("already_member")
    ALREADY_MEMBER,
    @JsonProperty("already_invited")
    ALREADY_INVITED,
    @JsonProperty("invalid")
    INVALID;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
