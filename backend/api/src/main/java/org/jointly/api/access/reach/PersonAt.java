package org.jointly.api.access.reach;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;

/**
 * What somebody is in an organisation at an instant.
 *
 * @param enabled whether the account is open at all; of the past nobody knows, so then it is said to be
 * @param suspended whether they may not act for the organisation, whatever roles they hold
 * @param roles as they were given: an editor is not listed as commenter and viewer too
 */
@Serdeable
public record PersonAt(UUID id, String name, boolean enabled, boolean suspended, List<HeldRole> roles) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public PersonAt {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    public boolean acts() {
        return enabled && !suspended;
    }

    public Set<Role> given() {
        return roles.stream().map(HeldRole::role).collect(Collectors.toUnmodifiableSet());
    }

    /** A ground that names a role, with since when and by whom. */
    public AccessGround explained(AccessGround ground) {
        return roles.stream()
                .filter(held -> ground.kind().equals("role")
                        && Objects.equals(held.role().toString(), ground.code()))
                .findFirst()
                .map(HeldRole::ground)
                .orElse(ground);
    }
}
