package org.jointly.access.rights;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads, in a transaction of its own, what is to be left out of a person's rights. */
@Singleton
class HeldBackReading {
    private final HeldBackRows rows;

    HeldBackReading(HeldBackRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    List<HeldBackRow> of(UUID person) {
        return rows.heldBack(person);
    }

    @Transactional(readOnly = true)
    Optional<UUID> providerOn(String alias) {
        return rows.providerOn(alias);
    }
}
