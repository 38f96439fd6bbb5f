package org.jointly.access.provider;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Of which mail domains an organisation proved that they are its own, while they are registered for it. */
@Singleton
public class ProvenDomains {
    private final DomainProofRows proofs;

    ProvenDomains(DomainProofRows proofs) {
        this.proofs = proofs;
    }

    /** For its administrators and what acts as one. */
    @Transactional(readOnly = true)
    public List<String> of(UUID organisation) {
        return proofs.registered(organisation).stream()
                .filter(DomainProofRow::isProven)
                .map(DomainProofRow::domain)
                .toList();
    }
}
