package org.jointly.api.access.invitation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked, by mail, to work for the organisation.
 *
 * @param until when the roles end that come with it
 * @param language of the mail
 * @param invitedBy the name of who asked
 * @param sentAt when the mail left; absent while it has not
 * @param endedAt when it was accepted, withdrawn, or expired
 */
@Serdeable
public record PersonInvitation(
        UUID id,
        String mail,
        @Nullable String name,
        Set<Role> roles,
        @Nullable Instant until,
        String language,
        PersonInvitationState state,
        String invitedBy,
        Instant invitedAt,
        @Nullable Instant sentAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        Set<PersonInvitationAbility> abilities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public PersonInvitation {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    public boolean allows(PersonInvitationAbility ability) {
        return abilities.contains(ability);
    }
}
