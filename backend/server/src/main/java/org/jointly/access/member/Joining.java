package org.jointly.access.member;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.keycloak.Member;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * That somebody comes to work for an organisation.
 *
 * @param member what Keycloak says of them there, if they are there already
 * @param until when the roles end
 * @param by who invited them
 */
public record Joining(
        UUID organisation,
        UUID person,
        String name,
        Optional<Member> member,
        Set<Role> roles,
        @Nullable Instant until,
        UUID by,
        String byName) {}
