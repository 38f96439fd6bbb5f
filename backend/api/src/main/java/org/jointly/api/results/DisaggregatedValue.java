package org.jointly.api.results;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A baseline, target or actual of a part of those who are counted: never of all of them.
 *
 * @param of which part; at least one dimension
 */
@Serdeable
public record DisaggregatedValue(
        List<Dimension> of,
        @Nullable String value,
        @Nullable String comment) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public DisaggregatedValue {
        of = of == null ? List.of() : List.copyOf(of);
    }
}
