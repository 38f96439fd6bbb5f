package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import org.jointly.api.organisation.Organisation;

/** An organisation a person may act for, and with which roles. */
@Serdeable
public record Affiliation(Organisation organisation, Set<Role> roles) {
    @SuppressWarnings("NullAway") // JSON leaves an empty set out
    public Affiliation {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
