package org.jointly.access.invitation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.api.access.invitation.PersonInvitation;
import org.jointly.api.access.invitation.PersonInvitationAbility;
import org.jointly.api.access.invitation.PersonInvitationState;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code access.invitation}, without the hash of its token.
 *
 * @param roles apart by commas
 * @param letter the newest
 */
@MappedEntity(value = "invitation", schema = "access")
record PersonInvitationRow(
        @Id UUID id,
        UUID organisation,
        String mail,
        @Nullable String name,
        String roles,
        @Nullable Instant until,
        String language,
        UUID invitedBy,
        String invitedByName,
        Instant invitedAt,
        Instant expiresAt,
        UUID letter,
        @Nullable Instant sentAt,
        String state,
        @Nullable Instant endedAt,
        @Nullable UUID acceptedBy,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String means,
        int accountsAsked) {
    static String listed(Set<Role> roles) {
        return roles.stream().sorted().map(Role::toString).collect(Collectors.joining(","));
    }

    Set<Role> given() {
        return Arrays.stream(roles.split(",", -1))
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    /** Also when nobody has noted that it expired. */
    PersonInvitationState state(Instant now) {
        var noted = PersonInvitationState.valueOf(state.toUpperCase(Locale.ROOT));
        return noted == PersonInvitationState.PENDING && !expiresAt.isAfter(now)
                ? PersonInvitationState.EXPIRED
                : noted;
    }

    boolean isPending(Instant now) {
        return state(now) == PersonInvitationState.PENDING;
    }

    PersonInvitation shown(Instant now) {
        var shown = state(now);
        return new PersonInvitation(
                id,
                mail,
                name,
                given(),
                until,
                language,
                shown,
                invitedByName,
                invitedAt,
                sentAt,
                expiresAt,
                shown == PersonInvitationState.EXPIRED ? expiresAt : endedAt,
                shown == PersonInvitationState.PENDING
                        ? EnumSet.allOf(PersonInvitationAbility.class)
                        : EnumSet.noneOf(PersonInvitationAbility.class));
    }
}
