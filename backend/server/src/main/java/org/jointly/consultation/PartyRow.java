package org.jointly.consultation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code consultation.party}: who is asked in a call.
 *
 * @param organisation absent for all of the kind
 */
@MappedEntity(value = "party", schema = "consultation")
record PartyRow(
        @Id UUID id,
        UUID call,
        UUID programme,
        @Nullable UUID organisation,
        OrganisationKind kind,
        Instant askedAt,
        UUID askedBy,
        String askedByName,
        UUID askingOrganisation) {
    static PartyRow asked(CallRow call, @Nullable UUID organisation, OrganisationKind kind, By by, Instant now) {
        return new PartyRow(
                UUID.randomUUID(),
                call.id(),
                call.programme(),
                organisation,
                kind,
                now,
                by.person(),
                by.personName(),
                by.organisation());
    }
}
