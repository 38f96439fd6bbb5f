package org.jointly.access.past;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.access.reach.PersonAt;
import org.jointly.api.access.reach.RoleOrigin;
import org.jspecify.annotations.Nullable;

/** Reads dated rows of people, each answer in a transaction of its own or in the one that goes on. */
@Singleton
@Transactional(readOnly = true)
class PastReading {
    private final PastRows rows;

    PastReading(PastRows rows) {
        this.rows = rows;
    }

    Optional<String> name(UUID organisation, UUID person) {
        return rows.name(organisation, person);
    }

    /** Of one person, or of all who held a role. */
    List<PersonAt> then(UUID organisation, @Nullable UUID person, Instant at) {
        var suspended = Set.copyOf(rows.suspended(organisation, at));
        return rows.held(organisation, person, at).stream()
                .collect(Collectors.groupingBy(HeldRow::person))
                .values()
                .stream()
                .map(held -> new PersonAt(
                        held.getFirst().person(),
                        held.getFirst().name(),
                        true,
                        suspended.contains(held.getFirst().person()),
                        held.stream().map(HeldRow::shown).toList()))
                .toList();
    }

    Map<UUID, List<HeldRole>> held(UUID organisation, @Nullable UUID person, Instant at) {
        return rows.held(organisation, person, at).stream()
                .collect(Collectors.groupingBy(
                        HeldRow::person, Collectors.mapping(HeldRow::shown, Collectors.toList())));
    }

    /** By delegate; of several the one that began first. */
    Map<UUID, HeldRole> delegated(UUID organisation, Instant at) {
        return rows.delegated(organisation, at).stream()
                .collect(Collectors.toMap(
                        HeldRow::person,
                        row -> new HeldRole(
                                Role.PRINCIPAL, row.begins(), row.ends(), row.givenByName(), RoleOrigin.DELEGATION),
                        (one, _) -> one));
    }

    Map<UUID, Instant> seen(UUID organisation) {
        return rows.seen(organisation).stream().collect(Collectors.toMap(PastRows.Seen::person, PastRows.Seen::seenAt));
    }

    Optional<Instant> knownSince(UUID organisation) {
        return rows.knownSince(organisation);
    }

    Optional<Instant> foundAt(UUID organisation, UUID person) {
        return rows.foundAt(organisation, person);
    }
}
