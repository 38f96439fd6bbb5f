package org.jointly.access.provision;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.access.Role;

/** A row of {@code access.provisioned_role}: the directory put somebody into the group of a role. */
@MappedEntity(value = "provisioned_role", schema = "access")
record ProvisionedRoleRow(UUID organisation, @Id UUID person, String role, UUID madeBy, Instant madeAt) {
    Role which() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }
}
