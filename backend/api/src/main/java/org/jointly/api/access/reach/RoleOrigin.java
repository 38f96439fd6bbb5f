package org.jointly.api.access.reach;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a role comes from. */
public enum RoleOrigin {
    /** An administrator gave it, or, without a giver, it was found in Keycloak. */
    @JsonProperty("grant")
    GRANT("role"),
    /** A group of the organisation's identity provider stands behind it. */
    @JsonProperty("provider")
    PROVIDER("vouched_role"),
    /** A principal gave their authority for a period. */
    @JsonProperty("delegation")
    DELEGATION("delegation");

    private final String ground;

    RoleOrigin(String ground) {
        this.ground = ground;
    }

    String ground() {
        return ground;
    }
}
