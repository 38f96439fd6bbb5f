package org.jointly.api.access.reach;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds in the organisation, and where it comes from.
 *
 * @param since absent where Keycloak says it and nothing is written here yet
 * @param until when it ends by itself, or ended; absent while it stays open
 * @param givenBy the name of who gave it, or whose authority it is; absent when nobody of the organisation did
 * @param origin where it comes from
 */
@Serdeable
public record HeldRole(
        Role role,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String givenBy,
        RoleOrigin origin) {
    public HeldRole(Role role, @Nullable Instant since, @Nullable Instant until, @Nullable String givenBy) {
        this(role, since, until, givenBy, RoleOrigin.GRANT);
    }

    public AccessGround ground() {
        return new AccessGround(origin.ground(), role.toString(), since, givenBy);
    }
}
