package org.jointly.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How a role that was given came to an end. */
@Serdeable
public enum GrantEnding {
    /** By an administrator. */
    @JsonProperty("taken")
    TAKEN,
    /** By another of viewer, commenter and editor. */
    @JsonProperty("replaced")
    REPLACED,
    /** By its date. */
    @JsonProperty("expired")
    EXPIRED,
    /** With the membership. */
    @JsonProperty("removed")
    REMOVED,
    /** By the person themselves, who left the organisation. */
    @JsonProperty("left")
    LEFT,
    /** In Keycloak, by somebody who runs it. */
    @JsonProperty("directory")
    DIRECTORY,
    /** With the group of the organisation's identity provider that stood for it. */
    @JsonProperty("provider")
    PROVIDER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
