package org.jointly.organisation;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares our rows with what Keycloak says of its organisations. Where nothing was changed here, its word is taken over; where
 * something was, ours holds and Keycloak is to be told again, but for one that somebody closed there: closed is the safe side.
 */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class OrganisationMirror {
    /** What was changed within that time, Keycloak may not have known when it was asked. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

    private final OrganisationRows rows;
    private final DomainRows domains;
    private final Clock clock;

    OrganisationMirror(OrganisationRows rows, DomainRows domains, Clock clock) {
        this.rows = rows;
        this.domains = domains;
        this.clock = clock;
    }

    void learn(Collection<KnownOrganisation> organisations) {
        organisations.forEach(known -> rows.learn(OrganisationRow.of(known)));
        Map<UUID, OrganisationRow> ours =
                rows.findAll().stream().collect(Collectors.toMap(OrganisationRow::id, r -> r));
        Map<UUID, Set<String>> kept = domains.findAll().stream()
                .collect(Collectors.groupingBy(
                        DomainRow::organisation, Collectors.mapping(DomainRow::name, Collectors.toSet())));
        for (var known : organisations) {
            var row = ours.get(known.id());
            if (row != null) {
                compare(known, row, kept.getOrDefault(known.id(), Set.of()));
            }
        }
    }

    private void compare(KnownOrganisation known, OrganisationRow row, Set<String> kept) {
        var theirs = Set.copyOf(known.domains());
        if (row.version() == 0) {
            if (!kept.equals(theirs)) {
                domains.clear(row.id());
                theirs.forEach(name -> domains.add(new DomainRow(name, row.id())));
            }
        } else if (!row.isUnsettled()
                && row.changedAt().isBefore(clock.instant().minus(ON_ITS_WAY))) {
            if (row.enabled() && !known.enabled()) {
                rows.adopt(row.id(), false);
            } else if (row.enabled() != known.enabled() || !row.name().equals(known.name()) || !kept.equals(theirs)) {
                rows.unsettle(row.id(), clock.instant());
            }
        }
    }
}
