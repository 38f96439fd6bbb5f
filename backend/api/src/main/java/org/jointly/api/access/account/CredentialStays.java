package org.jointly.api.access.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Why a way to sign in cannot be removed. */
@Serdeable
public enum CredentialStays {
    /** Nothing else would be left to sign in with. */
    @JsonProperty("last_way_in")
    LAST_WAY_IN,
    /** It is the last second factor, and the person holds a role that needs one. */
    @JsonProperty("role_needs_it")
    ROLE_NEEDS_IT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
