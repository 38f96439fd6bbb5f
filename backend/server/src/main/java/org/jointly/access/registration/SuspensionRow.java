package org.jointly.access.registration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.registration.OrganisationSuspension;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.organisation_suspension}. */
@MappedEntity(value = "organisation_suspension", schema = "access")
record SuspensionRow(
        @Id UUID id,
        UUID organisation,
        String reason,
        UUID begunBy,
        String begunByName,
        Instant begunAt,
        @Nullable UUID endedBy,
        @Nullable String endedByName,
        @Nullable Instant endedAt) {
    static SuspensionRow begun(UUID organisation, String reason, Instant now) {
        var by = Actor.current();
        return new SuspensionRow(
                UUID.randomUUID(), organisation, reason, by.person(), by.personName(), now, null, null, null);
    }

    OrganisationSuspension shown() {
        return new OrganisationSuspension(reason, begunByName, begunAt);
    }
}
