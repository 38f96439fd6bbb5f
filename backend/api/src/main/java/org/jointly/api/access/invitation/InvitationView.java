package org.jointly.api.access.invitation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of an invitation's link is told. Of an invitation that is not pending any more only its state and the
 * organisation; of an unknown one the state alone.
 *
 * @param mail the address it was sent to, and the only one whose account may accept
 */
@Serdeable
public record InvitationView(
        InvitationViewState state,
        @Nullable Organisation organisation,
        @Nullable String invitedBy,
        @Nullable String mail,
        @Nullable String name,
        Set<Role> roles,
        @Nullable Instant until,
        @Nullable Instant expiresAt,
        @Nullable String language) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public InvitationView {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }
}
