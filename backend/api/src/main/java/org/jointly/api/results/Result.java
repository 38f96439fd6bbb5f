package org.jointly.api.results;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes because of the programme.
 *
 * @param type IATI ResultType: 1 output, 2 outcome, 3 impact, 9 other
 */
@Serdeable
public record Result(
        UUID id, String type, String title, @Nullable String description, List<Indicator> indicators) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Result {
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }
}
