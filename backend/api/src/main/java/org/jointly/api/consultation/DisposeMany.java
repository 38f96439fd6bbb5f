package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.discussion.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * The same disposition for many comments.
 *
 * @param reason required to reject
 */
@Serdeable
public record DisposeMany(
        @NotEmpty @Size(max = 500) Set<UUID> rows,
        @NotNull Disposition outcome,
        @Nullable @Size(max = 5000) String reason) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public DisposeMany {
        rows = rows == null ? Set.of() : Set.copyOf(rows);
    }
}
