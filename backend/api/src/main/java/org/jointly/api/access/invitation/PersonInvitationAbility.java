package org.jointly.api.access.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a reader may do with an invitation of a person. */
@Serdeable
public enum PersonInvitationAbility {
    /** With a new link and two more weeks; the old link is void. */
    @JsonProperty("resend")
    RESEND,
    @JsonProperty("withdraw")
    WITHDRAW;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
