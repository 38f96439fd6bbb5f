package org.jointly.api.access.review;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about one person.
 *
 * @param decision {@code keep}, {@code take_roles} or {@code suspend}; that somebody left is found, not decided
 * @param roles which roles are taken; of {@code take_roles} alone
 */
@Serdeable
public record DecideAccess(
        @NotNull ReviewDecision decision,
        @Size(max = 6) Set<Role> roles,
        @Nullable @Size(max = 1000) String note) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public DecideAccess {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }
}
