package org.jointly.api.exchange;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/** The report of one imported file. */
@Serdeable
public record Import(
        UUID id,
        @Nullable String fileName,
        Signature importedBy,
        Instant importedAt,
        List<ImportedActivity> activities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Import {
        activities = activities == null ? List.of() : List.copyOf(activities);
    }
}
