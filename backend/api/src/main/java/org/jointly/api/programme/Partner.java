package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import org.jointly.api.Audience;
import org.jointly.api.organisation.Organisation;

/**
 * An organisation that takes part now, with all its capacities.
 *
 * @param audiences which of the programme's audiences it belongs to
 */
@Serdeable
public record Partner(Organisation organisation, Set<Capacity> capacities, Set<Audience> audiences) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Partner {
        capacities = capacities == null ? Set.of() : Set.copyOf(capacities);
        audiences = audiences == null ? Set.of() : Set.copyOf(audiences);
    }

    public boolean hears(Audience audience) {
        return audiences.contains(audience);
    }
}
