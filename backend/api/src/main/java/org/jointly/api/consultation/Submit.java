package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Submits the organisation's released remarks; before the call closes the last submission counts.
 *
 * @param remarks those that whoever submits has read, with their versions: the organisation says what its principal saw
 * @param late that it is known to be too late; it is then kept apart and counts only if those that draft let it in
 */
@Serdeable
public record Submit(
        @NotNull Publicity publicity,
        @Size(max = 1000) Map<UUID, Integer> remarks,
        @Nullable Boolean late) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Submit {
        remarks = remarks == null ? Map.of() : Map.copyOf(remarks);
    }
}
