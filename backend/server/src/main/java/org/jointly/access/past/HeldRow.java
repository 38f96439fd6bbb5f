package org.jointly.access.past;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.access.reach.RoleOrigin;
import org.jspecify.annotations.Nullable;

/** That somebody held a role at the instant that was asked for. */
@Introspected
record HeldRow(
        UUID person,
        String name,
        String role,
        Instant begins,
        @Nullable Instant ends,
        @Nullable String givenByName,
        boolean byProvider) {
    HeldRole shown() {
        return new HeldRole(
                Role.valueOf(role.toUpperCase(Locale.ROOT)),
                begins,
                ends,
                givenByName,
                byProvider ? RoleOrigin.PROVIDER : RoleOrigin.GRANT);
    }
}
