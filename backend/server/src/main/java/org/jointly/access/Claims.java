package org.jointly.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.platform.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Reads Keycloak's claims. Organisations are keyed by their id, never by alias; the top-level {@code resource_access} is
 * never read, since it would mix roles over organisations.
 */
final class Claims {
    private static final Map<String, Role> ROLES = Arrays.stream(Role.values())
            .collect(Collectors.toUnmodifiableMap(role -> role.name().toLowerCase(Locale.ROOT), role -> role));

    private Claims() {}

    static Optional<Caller> caller(Map<String, Object> claims) {
        if (!Boolean.TRUE.equals(claims.get("active")) || !(claims.get("sub") instanceof String subject)) {
            return Optional.empty();
        }
        return Optional.of(new Caller(
                UUID.fromString(subject),
                claims.get("name") instanceof String name ? name : String.valueOf(claims.get("preferred_username")),
                strings(at(claims.get("realm_access"), "roles")).contains("platform-admin"),
                affiliations(claims.get("organization"))));
    }

    private static Map<UUID, Set<Role>> affiliations(@Nullable Object organisations) {
        var affiliations = new HashMap<UUID, Set<Role>>();
        if (organisations instanceof Map<?, ?> byAlias) {
            byAlias.values().forEach(organisation -> {
                if (at(organisation, "id") instanceof String id) {
                    affiliations.put(
                            UUID.fromString(id),
                            roles(at(at(at(organisation, "resource_access"), "jointly-backend"), "roles")));
                }
            });
        }
        return affiliations;
    }

    private static Set<Role> roles(@Nullable Object names) {
        var roles = EnumSet.noneOf(Role.class);
        strings(names).forEach(name -> Optional.ofNullable(ROLES.get(name)).ifPresent(roles::add));
        return roles;
    }

    private static Collection<String> strings(@Nullable Object values) {
        return values instanceof Collection<?> some
                ? some.stream().map(String::valueOf).toList()
                : Set.of();
    }

    private static @Nullable Object at(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
