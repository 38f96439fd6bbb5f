package org.jointly.consultation.guest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.access.KnownGuest;
import org.jointly.api.Signature;
import org.jointly.api.consultation.guest.Guest;
import org.jointly.api.consultation.guest.GuestState;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** A row of {@code consultation.guest}. */
@MappedEntity(value = "guest", schema = "consultation")
public record GuestRow(
        @Id UUID id,
        UUID call,
        UUID programme,
        String name,
        OrganisationKind kind,
        @Nullable String mail,
        @Nullable String contact,
        String language,
        UUID invitedBy,
        String invitedByName,
        UUID invitingOrganisation,
        String invitingOrganisationName,
        Instant invitedAt,
        int link,
        Instant sentAt,
        Instant goodUntil,
        @Nullable Instant revokedAt,
        @Nullable Instant openedAt) {
    private static final String COLOUR = "#777777";

    /** Under whose name it speaks. */
    String person() {
        return contact == null ? name : contact;
    }

    KnownGuest known() {
        return new KnownGuest(id, person(), name);
    }

    /** As an organisation that is shown beside others. */
    public Organisation organisation() {
        return new Organisation(id, name, name, kind, null, COLOUR, null, false);
    }

    boolean isThe(GuestRow other) {
        return id.equals(other.id());
    }

    boolean isGood(Instant now) {
        return revokedAt == null && goodUntil.isAfter(now);
    }

    private GuestState state(Instant now) {
        if (revokedAt != null) {
            return GuestState.REVOKED;
        }
        if (!goodUntil.isAfter(now)) {
            return GuestState.EXPIRED;
        }
        return openedAt == null ? GuestState.INVITED : GuestState.OPENED;
    }

    Guest seen(Instant now) {
        return new Guest(
                id,
                name,
                kind,
                mail,
                contact,
                language,
                new Signature(invitedBy, invitedByName, invitingOrganisation, invitingOrganisationName),
                invitedAt,
                openedAt,
                goodUntil,
                state(now));
    }
}
