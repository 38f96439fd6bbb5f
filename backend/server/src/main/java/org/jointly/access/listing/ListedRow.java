package org.jointly.access.listing;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/** Somebody who works for the organisation, as a list shows them. */
@Introspected
record ListedRow(UUID person, String name, @Nullable String mail, boolean enabled, boolean suspended, String sortKey) {
    Person shown(List<HeldRoleRow> held) {
        var roles = EnumSet.noneOf(Role.class);
        Map<Role, Instant> until = new HashMap<>();
        for (var row : held) {
            roles.add(row.which());
            if (row.ends() != null) {
                until.put(row.which(), row.ends());
            }
        }
        return new Person(person, name, mail, enabled, suspended, roles, until);
    }
}
