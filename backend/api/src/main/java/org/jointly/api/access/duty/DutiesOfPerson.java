package org.jointly.api.access.duty;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * What somebody has to do for the acting organisation.
 *
 * @param duties at most 200 of each kind
 */
@Serdeable
public record DutiesOfPerson(UUID person, String name, List<OpenDuty> duties) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public DutiesOfPerson {
        duties = duties == null ? List.of() : List.copyOf(duties);
    }
}
