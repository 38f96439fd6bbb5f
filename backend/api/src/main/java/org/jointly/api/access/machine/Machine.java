package org.jointly.api.access.machine;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service account: a program that acts for the organisation.
 *
 * @param name under which it stands as author of what it writes, with its maker's beside it
 * @param scopes what it was allowed; it may do no more of it than its maker holds the roles for now
 * @param madeBy the name of who made it
 * @param lastUsed when it last asked, to the minute; absent if it never did
 * @param lastUsedFrom the address it asked from then
 * @param endedBy the name of who revoked it
 */
@Serdeable
public record Machine(
        UUID id,
        String name,
        String purpose,
        Set<MachineScope> scopes,
        MachineState state,
        String madeBy,
        Instant madeAt,
        Instant expires,
        @Nullable Instant lastUsed,
        @Nullable String lastUsedFrom,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        List<MachineKey> keys,
        Set<MachineAbility> abilities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Machine {
        scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
        keys = keys == null ? List.of() : List.copyOf(keys);
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    public boolean allows(MachineAbility ability) {
        return abilities.contains(ability);
    }
}
