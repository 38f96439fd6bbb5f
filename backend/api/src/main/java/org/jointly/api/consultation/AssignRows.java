package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says who is to decide comments and groups them; what is absent stays as it was.
 *
 * @param assignee somebody who may decide them, such as {@code GET …/deciders} names
 * @param organisation for which they decide; the acting organisation where it is absent
 * @param theme empty to take it away
 */
@Serdeable
public record AssignRows(
        @NotEmpty @Size(max = 500) Set<UUID> rows,
        @Nullable UUID assignee,
        @Nullable UUID organisation,
        @Nullable @Size(max = 100) String theme) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public AssignRows {
        rows = rows == null ? Set.of() : Set.copyOf(rows);
    }
}
