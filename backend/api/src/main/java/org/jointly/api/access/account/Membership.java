package org.jointly.api.access.account;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.organisation.Organisation;

/** An organisation one belongs to, and which roles one holds there since when and by whom. */
@Serdeable
public record Membership(Organisation organisation, List<HeldRole> roles) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Membership {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
