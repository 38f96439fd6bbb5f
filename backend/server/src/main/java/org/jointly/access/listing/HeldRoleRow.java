package org.jointly.access.listing;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/** A role that somebody in the list holds, and when it ends. */
@Introspected
record HeldRoleRow(UUID person, String role, @Nullable Instant ends) {
    Role which() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }
}
