package org.jointly.access.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.organisation.OrganisationRegister;
import org.jointly.organisation.RegisteredRow;

/** Reads and notes, each in a transaction of its own, what Keycloak is to be told of organisations. */
@Singleton
@Transactional
class OrganisationTellings {
    private final OrganisationRegister register;

    OrganisationTellings(OrganisationRegister register) {
        this.register = register;
    }

    Optional<RegisteredRow> unsettled(UUID id) {
        return register.unsettled(id);
    }

    /** Whether Keycloak knows it or not. */
    Optional<RegisteredRow> now(UUID id) {
        return register.told(id);
    }

    List<UUID> unsettled(Instant before) {
        return register.unsettled(before);
    }

    boolean settle(UUID id, long version) {
        return register.settle(id, version);
    }
}
