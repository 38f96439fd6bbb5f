package org.jointly.access.keycloak;

import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to an organisation, as Keycloak says.
 *
 * @param roles of the groups they are in: an editor is not listed as commenter and viewer too
 */
public record Member(UUID id, String name, @Nullable String mail, boolean enabled, Set<Role> roles) {}
