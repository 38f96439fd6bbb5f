package org.jointly.api.access.reach;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Somebody who has access to a thing.
 *
 * @param may what they may do with it, as codes
 * @param grounds why
 */
@Serdeable
public record PersonReach(PersonAt person, List<String> may, List<AccessGround> grounds) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public PersonReach {
        may = may == null ? List.of() : List.copyOf(may);
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
    }
}
