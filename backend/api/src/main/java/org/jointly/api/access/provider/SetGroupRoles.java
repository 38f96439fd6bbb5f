package org.jointly.api.access.provider;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A request that replaces the whole table of groups and roles. */
@Serdeable
public record SetGroupRoles(@NotNull @Size(max = 50) List<@NotNull @Valid GroupRole> roles) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public SetGroupRoles {
        roles = roles == null ? List.of() : roles;
    }
}
