package org.jointly.api.access.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a registration stands. */
@Serdeable
public enum RegistrationState {
    /** Written down; the sign-in server is being told. */
    @JsonProperty("under_way")
    UNDER_WAY,
    @JsonProperty("made")
    MADE,
    /** The sign-in server knows another one by that name, alias or domain. */
    @JsonProperty("failed")
    FAILED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
