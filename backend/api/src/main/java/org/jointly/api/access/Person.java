package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works for the organisation, with the roles they hold in it. */
@Serdeable
public record Person(UUID id, String name, @Nullable String mail, boolean enabled, Set<Role> roles) {
    @SuppressWarnings("NullAway") // JSON leaves an empty set out
    public Person {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }
}
