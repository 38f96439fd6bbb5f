package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import org.jointly.api.organisation.Organisation;

/** An organisation that takes part now, with all its capacities. */
@Serdeable
public record Partner(Organisation organisation, Set<Capacity> capacities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Partner {
        capacities = capacities == null ? Set.of() : Set.copyOf(capacities);
    }

    /** Whether it writes the programme: as a lead or as a participating organisation. */
    public boolean drafts() {
        return capacities.contains(Capacity.LEAD) || capacities.contains(Capacity.PARTICIPATING);
    }
}
