package org.jointly.access.provider;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.keycloak.ProviderSwitch;
import org.jointly.access.keycloak.ProviderSwitch.Turn;

/** Reads and notes, under the duty and each in a transaction of its own, what Keycloak is to be told of providers. */
@Singleton
@Transactional
class Settlement {
    private final ProviderRows rows;
    private final DomainProofRows proofs;

    Settlement(ProviderRows rows, DomainProofRows proofs) {
        this.rows = rows;
        this.proofs = proofs;
    }

    @Transactional(readOnly = true)
    List<UUID> unsettled() {
        return rows.unsettled();
    }

    /** Empty when Keycloak knows all of it. */
    @Transactional(readOnly = true)
    Optional<ProviderRow> wanted(UUID organisation) {
        return rows.findByOrganisation(organisation).filter(row -> row.settled() < row.version());
    }

    /** Whether Keycloak knows it or not. */
    @Transactional(readOnly = true)
    Optional<ProviderRow> now(UUID organisation) {
        return rows.findByOrganisation(organisation);
    }

    @Transactional(readOnly = true)
    ProviderSwitch told(ProviderRow row) {
        var domains = proofs.registered(row.organisation());
        return new ProviderSwitch(
                row.organisation(),
                row.revision(),
                row.alias(),
                row.is(ProviderRow.ON) ? Turn.ON : row.is(ProviderRow.DRAFT) ? Turn.TRIAL : Turn.OFF,
                domains.stream()
                        .filter(DomainProofRow::isProven)
                        .map(DomainProofRow::domain)
                        .toList(),
                domains.stream().map(DomainProofRow::domain).toList());
    }

    boolean settle(ProviderRow row) {
        return rows.settle(row.organisation(), row.version()) == 1;
    }
}
