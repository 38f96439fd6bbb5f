package org.jointly.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a reader may do with one of the organisation's people. */
@Serdeable
public enum PersonAbility {
    /** Also to change when a role ends. Nobody gives a role to themselves. */
    @JsonProperty("give_role")
    GIVE_ROLE,
    @JsonProperty("take_role")
    TAKE_ROLE,
    @JsonProperty("suspend")
    SUSPEND,
    @JsonProperty("reactivate")
    REACTIVATE,
    @JsonProperty("remove")
    REMOVE,
    /** All of the account's; so only of somebody who belongs to this organisation alone. */
    @JsonProperty("end_sessions")
    END_SESSIONS,
    /** The account's; so only of somebody else, who belongs to this organisation alone. */
    @JsonProperty("reset_second_factor")
    RESET_SECOND_FACTOR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
