package org.jointly.access.ending;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.access.Role;

/** A role that lasts and has an end. */
@Introspected
record EndingGrantRow(UUID id, UUID organisation, UUID person, String name, String role, Instant ends) {
    Role which() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }
}
