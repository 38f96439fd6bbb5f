package org.jointly.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.member.Comparisons;
import org.jointly.access.rights.HeldBack;
import org.jointly.api.access.Role;
import org.jointly.platform.Duty;
import org.jointly.platform.database.SqlArray;
import org.jspecify.annotations.Nullable;

/**
 * Who works for an organisation and in which roles, as far as it is written down here: good for telling people of something, never
 * for deciding what they may do.
 */
@Singleton
public class Colleagues {
    private final Reading reading;
    private final Comparisons comparisons;

    Colleagues(Reading reading, Comparisons comparisons) {
        this.reading = reading;
        this.comparisons = comparisons;
    }

    /** Outside of any transaction: of an organisation that nobody looked at yet Keycloak is asked. */
    public List<Colleague> of(UUID organisation) {
        comparisons.makeIfNever(organisation);
        return of(Set.of(organisation)).getOrDefault(organisation, List.of());
    }

    /** By organisation; one where nobody holds a role is not among them. */
    public Map<UUID, List<Colleague>> of(Collection<UUID> organisations) {
        return Duty.ACCESS.find(() -> reading.read(organisations, null));
    }

    /** Empty for who does not work there now, or holds no role. */
    public Optional<Colleague> one(UUID organisation, UUID person) {
        return Duty.ACCESS.find(() -> reading.read(Set.of(organisation), person)).values().stream()
                .flatMap(List::stream)
                .findFirst();
    }

    /** By organisation: somebody, wherever they work now and have worked without a break since then. */
    public Map<UUID, Colleague> unbroken(UUID person, Instant since) {
        return Duty.ACCESS.find(() -> reading.unbroken(person, since));
    }

    /** The transactions. */
    @Singleton
    static class Reading {
        private final ColleagueRows rows;
        private final Clock clock;

        Reading(ColleagueRows rows, Clock clock) {
            this.rows = rows;
            this.clock = clock;
        }

        @Transactional(readOnly = true)
        Map<UUID, List<Colleague>> read(Collection<UUID> organisations, @Nullable UUID person) {
            return rows.holding(SqlArray.of(organisations), person, clock.instant()).stream()
                    .collect(Collectors.groupingBy(
                            ColleagueRows.HoldingRow::organisation,
                            Collectors.collectingAndThen(Collectors.toList(), Reading::colleagues)));
        }

        @Transactional(readOnly = true)
        Map<UUID, Colleague> unbroken(UUID person, Instant since) {
            return rows.unbroken(person, since, clock.instant()).stream()
                    .collect(Collectors.groupingBy(
                            ColleagueRows.HoldingRow::organisation,
                            Collectors.collectingAndThen(Collectors.toList(), Reading::colleague)));
        }

        private static List<Colleague> colleagues(List<ColleagueRows.HoldingRow> held) {
            return held.stream()
                    .collect(Collectors.groupingBy(
                            ColleagueRows.HoldingRow::person, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(Reading::colleague)
                    .toList();
        }

        private static Colleague colleague(List<ColleagueRows.HoldingRow> held) {
            var roles = held.stream()
                    .map(row -> Role.valueOf(row.role().toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
            return new Colleague(held.getFirst().person(), held.getFirst().name(), HeldBack.withContained(roles));
        }
    }
}
