package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the organisation, with the roles they hold in it.
 *
 * @param enabled whether the account is open at all
 * @param suspended whether the person may not act for this organisation for the time being
 * @param roles as they were given: an editor is not listed as commenter and viewer too
 * @param until when a role ends; roles that stay open are not in it
 */
@Serdeable
public record Person(
        UUID id,
        String name,
        @Nullable String mail,
        boolean enabled,
        boolean suspended,
        Set<Role> roles,
        Map<Role, Instant> until) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Person {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        until = until == null ? Map.of() : Map.copyOf(until);
    }
}
