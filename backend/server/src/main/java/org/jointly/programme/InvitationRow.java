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
import org.jointly.api.programme.Invite;
import org.jointly.platform.By;
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
    static InvitationRow sent(UUID programme, String title, Invite request, By by, Instant now) {
        return new InvitationRow(
                UUID.randomUUID(),
                programme,
                title,
                by.person(),
                by.personName(),
                by.organisation(),
                by.organisationName(),
                request.organisation(),
                request.capacity(),
                request.message(),
                request.answerBy(),
                InvitationState.OPEN,
                now,
                null,
                null,
                null,
                0);
    }

    Signature sender() {
        return new By(invitedBy, invitedByName, invitingOrganisation, invitingOrganisationName).signature();
    }

    InvitationRow closed(InvitationState next, Instant now, By by) {
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
