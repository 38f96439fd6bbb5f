package org.jointly.api.exchange;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * A report at a glance.
 *
 * @param parts how many activities there are of each part; one may be in several
 */
@Serdeable
public record ImportOverview(ImportSummary summary, Map<ImportPart, Integer> parts) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public ImportOverview {
        parts = parts == null ? Map.of() : Map.copyOf(parts);
    }
}
