package org.jointly.api.access.review;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.access.reach.AccessCount;
import org.jointly.api.access.reach.HeldRole;
import org.jspecify.annotations.Nullable;

/**
 * One person of a review.
 *
 * @param rolesThen which roles they held when the review began
 * @param roles which they hold now
 * @param left whether they work here no more
 * @param lastSeen when they last looked at their home page for this organisation
 * @param reach to how much they have access now, of each kind
 * @param decision absent while it is open
 * @param taken which roles were taken by it
 * @param decidable whether the reader may decide on them
 */
@Serdeable
public record ReviewItem(
        UUID person,
        String name,
        @Nullable String mail,
        Set<Role> rolesThen,
        List<HeldRole> roles,
        boolean suspended,
        boolean left,
        @Nullable Instant lastSeen,
        List<AccessCount> reach,
        @Nullable ReviewDecision decision,
        Set<Role> taken,
        @Nullable String note,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        boolean decidable) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public ReviewItem {
        rolesThen = rolesThen == null ? Set.of() : Set.copyOf(rolesThen);
        roles = roles == null ? List.of() : List.copyOf(roles);
        reach = reach == null ? List.of() : List.copyOf(reach);
        taken = taken == null ? Set.of() : Set.copyOf(taken);
    }
}
