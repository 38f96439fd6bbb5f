package org.jointly.api.access.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/**
 * What somebody may do with their account. Of who signed in by an organisation's identity provider only what leaves alone what
 * belongs to all their organisations.
 */
@Serdeable
public enum AccountAbility {
    @JsonProperty("change_name")
    CHANGE_NAME,
    @JsonProperty("change_mail")
    CHANGE_MAIL,
    @JsonProperty("end_other_sessions")
    END_OTHER_SESSIONS,
    /** By an app that shows numbers. A first one also after a sign-in by an identity provider. */
    @JsonProperty("add_authenticator")
    ADD_AUTHENTICATOR,
    /** To add passkeys, to change the password, to remove a way to sign in. */
    @JsonProperty("change_ways_to_sign_in")
    CHANGE_WAYS_TO_SIGN_IN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
