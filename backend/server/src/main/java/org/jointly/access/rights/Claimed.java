package org.jointly.access.rights;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.platform.Caller;
import org.jointly.platform.Voucher;
import org.jspecify.annotations.Nullable;

/**
 * Who a token belongs to, as Keycloak says, before what was ended here is left out.
 *
 * @param affiliations by organisation
 * @param confirmedAt when a second factor was given; null if none was
 * @param voucher by which identity provider the person signed in; null if by Keycloak itself
 */
public record Claimed(
        UUID person,
        String name,
        boolean platformAdmin,
        Map<UUID, Roles> affiliations,
        @Nullable Instant confirmedAt,
        @Nullable Voucher voucher) {
    public Claimed(
            UUID person,
            String name,
            boolean platformAdmin,
            Map<UUID, Roles> affiliations,
            @Nullable Instant confirmedAt) {
        this(person, name, platformAdmin, affiliations, confirmedAt, null);
    }

    Caller with(Map<UUID, Set<Role>> roles) {
        return new Caller(person, name, platformAdmin, roles, Map.of(), confirmedAt, voucher);
    }

    /** An organisation's provider speaks for that organisation alone, and not at all of who runs the platform. */
    Claimed onlyFor(Optional<UUID> organisation) {
        return new Claimed(
                person,
                name,
                false,
                affiliations.entrySet().stream()
                        .filter(entry ->
                                organisation.filter(entry.getKey()::equals).isPresent())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                confirmedAt,
                voucher);
    }

    /**
     * @param given of the groups the person is in
     * @param held with the roles that are contained in others
     */
    public record Roles(Set<Role> given, Set<Role> held) {}
}
