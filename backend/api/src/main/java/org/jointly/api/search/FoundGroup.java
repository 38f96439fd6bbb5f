package org.jointly.api.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What was found of one kind.
 *
 * @param more whether there is more of it than is told here
 */
@Serdeable
public record FoundGroup(FoundKind kind, List<Found> found, boolean more) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public FoundGroup {
        found = found == null ? List.of() : List.copyOf(found);
    }
}
