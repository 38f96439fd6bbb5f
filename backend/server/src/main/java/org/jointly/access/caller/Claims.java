package org.jointly.access.caller;

import java.time.Instant;
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
import org.jointly.access.rights.Claimed;
import org.jointly.api.access.Role;
import org.jointly.platform.Voucher;
import org.jspecify.annotations.Nullable;

/**
 * Reads Keycloak's claims. Organisations are keyed by their id, never by alias; the top-level {@code resource_access} is
 * never read, since it would mix roles over organisations.
 */
public final class Claims {
    private static final Map<String, Role> ROLES = Arrays.stream(Role.values())
            .collect(Collectors.toUnmodifiableMap(role -> role.name().toLowerCase(Locale.ROOT), role -> role));

    private static final String SECOND_FACTOR = "mfa";

    private Claims() {}

    public static Optional<Claimed> claimed(Map<String, Object> claims) {
        if (!Boolean.TRUE.equals(claims.get("active")) || !(claims.get("sub") instanceof String subject)) {
            return Optional.empty();
        }
        return Optional.of(new Claimed(
                UUID.fromString(subject),
                claims.get("name") instanceof String name ? name : String.valueOf(claims.get("preferred_username")),
                strings(at(claims.get("realm_access"), "roles")).contains("platform-admin"),
                affiliations(claims.get("organization")),
                confirmedAt(claims),
                voucher(claims)));
    }

    private static @Nullable Voucher voucher(Map<String, Object> claims) {
        return claims.get("jointly_provider") instanceof String provider
                        && claims.get("jointly_mail") instanceof String mail
                ? new Voucher(
                        provider,
                        mail,
                        String.valueOf(claims.getOrDefault("jointly_groups", ""))
                                .lines()
                                .filter(group -> !group.isBlank())
                                .toList())
                : null;
    }

    /** When the token does; the epoch where nothing is said of it. */
    static Instant end(Map<String, Object> claims) {
        return claims.get("exp") instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : Instant.EPOCH;
    }

    /** The level and its time are Keycloak's word for how this token was come by. */
    private static @Nullable Instant confirmedAt(Map<String, Object> claims) {
        return SECOND_FACTOR.equals(claims.get("acr")) && claims.get("auth_time") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }

    private static Map<UUID, Claimed.Roles> affiliations(@Nullable Object organisations) {
        var affiliations = new HashMap<UUID, Claimed.Roles>();
        if (organisations instanceof Map<?, ?> byAlias) {
            byAlias.values().forEach(organisation -> {
                if (at(organisation, "id") instanceof String id) {
                    affiliations.put(
                            UUID.fromString(id),
                            new Claimed.Roles(
                                    roles(groups(at(organisation, "groups"))),
                                    roles(strings(
                                            at(at(at(organisation, "resource_access"), "jointly-backend"), "roles")))));
                }
            });
        }
        return affiliations;
    }

    /** Written as paths, of which there is one a role. */
    private static Collection<String> groups(@Nullable Object paths) {
        return strings(paths).stream()
                .map(path -> path.startsWith("/") ? path.substring(1) : path)
                .toList();
    }

    private static Set<Role> roles(Collection<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> Optional.ofNullable(ROLES.get(name)).ifPresent(roles::add));
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
