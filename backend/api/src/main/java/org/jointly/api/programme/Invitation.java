package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * One organisation asks another to take part in a programme.
 *
 * @param programmeTitle as it stood when the invitation was sent
 * @param invitedBy who asks, and for whom
 */
@Serdeable
public record Invitation(
        UUID id,
        UUID programme,
        String programmeTitle,
        Signature invitedBy,
        Organisation organisation,
        Capacity capacity,
        @Nullable String message,
        @Nullable LocalDate answerBy,
        InvitationState state,
        Instant sentAt,
        @Nullable Instant answeredAt,
        Set<InvitationAbility> abilities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Invitation {
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    public boolean allows(InvitationAbility ability) {
        return abilities.contains(ability);
    }
}
