package org.jointly.api.access.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** By what somebody can sign in, or prove that it is them. */
@Serdeable
public enum CredentialKind {
    @JsonProperty("password")
    PASSWORD,
    /** Signs in by itself. */
    @JsonProperty("passkey")
    PASSKEY,
    /** A generator of one-time numbers. */
    @JsonProperty("authenticator")
    AUTHENTICATOR,
    @JsonProperty("security_key")
    SECURITY_KEY,
    @JsonProperty("recovery_codes")
    RECOVERY_CODES;

    /** Whether one can sign in with it alone. */
    public boolean signsIn() {
        return this == PASSWORD || this == PASSKEY;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
