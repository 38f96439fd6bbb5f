package org.jointly.access.keycloak;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to an organisation, as Keycloak says.
 *
 * @param roles of the groups they are in: an editor is not listed as commenter and viewer too
 * @param asked when it was asked: what was changed here since then it could not say
 */
public record Member(UUID id, String name, @Nullable String mail, boolean enabled, Set<Role> roles, Instant asked) {}
