package org.jointly.access.provider;

import io.micronaut.core.annotation.Introspected;
import java.util.Locale;
import org.jointly.api.access.Role;
import org.jointly.api.access.provider.GroupRole;
import org.jointly.api.access.provider.ProviderRole;

/** A row of {@code access.provider_role}. */
@Introspected
record GroupRoleRow(String groupName, String role) {
    GroupRole shown() {
        return new GroupRole(groupName, ProviderRole.valueOf(role.toUpperCase(Locale.ROOT)));
    }

    Role given() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }
}
