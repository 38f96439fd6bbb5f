package org.jointly.api.access.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How somebody wants to sign in. */
@Serdeable
public enum SignInMeans {
    @JsonProperty("password")
    PASSWORD,
    @JsonProperty("passkey")
    PASSKEY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
