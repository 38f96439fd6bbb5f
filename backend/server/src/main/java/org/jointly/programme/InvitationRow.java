package org.jointly.programme;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.InvitationState;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/** A row of {@code programme.invitation}. */
@MappedEntity(value = "invitation", schema = "programme")
record InvitationRow(
        @Id UUID id,
        UUID programme,
        String programmeTitle,
        UUID invitedBy,
        String invitedByName,
        UUID invitingOrganisation,
        String invitingOrganisationName,
        UUID organisation,
        Capacity capacity,
        @Nullable String message,
        @Nullable LocalDate answerBy,
        InvitationState state,
        Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,
        @Nullable String answeredByName,
        @Version int version) {
    Signature sender() {
        return new Signature(invitedBy, invitedByName, invitingOrganisation, invitingOrganisationName);
    }

    InvitationRow closed(InvitationState next, Instant now, Actor by) {
        return new InvitationRow(
                id,
                programme,
                programmeTitle,
                invitedBy,
                invitedByName,
                invitingOrganisation,
                invitingOrganisationName,
                organisation,
                capacity,
                message,
                answerBy,
                next,
                sentAt,
                now,
                by.person(),
                by.personName(),
                version + 1);
    }

    boolean open() {
        return state == InvitationState.OPEN;
    }
}
