package org.jointly.api.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What was found.
 *
 * @param groups those in which something was
 */
@Serdeable
public record SearchResult(List<FoundGroup> groups) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public SearchResult {
        groups = groups == null ? List.of() : List.copyOf(groups);
    }
}
