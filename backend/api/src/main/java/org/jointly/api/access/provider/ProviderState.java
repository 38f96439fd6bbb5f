package org.jointly.api.access.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far an identity provider has come. */
@Serdeable
public enum ProviderState {
    /** Connected, not tested of late; nobody can sign in by it. */
    @JsonProperty("draft")
    DRAFT,
    /** A test sign-in of the last hour went well: it may be switched on. */
    @JsonProperty("tested")
    TESTED,
    /** People sign in by it. */
    @JsonProperty("on")
    ON,
    /** Switched off by an administrator. */
    @JsonProperty("off")
    OFF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
