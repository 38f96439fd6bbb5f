package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * A request to join whose address is proven.
 *
 * @param domain of the address
 * @param known the organisation that has this domain or this name already
 * @param decidedBy the name of who decided
 * @param answer why it was declined
 */
@Serdeable
public record JoinRequest(
        UUID id,
        String name,
        OrganisationKind kind,
        String country,
        @Nullable String website,
        String asker,
        String mail,
        String domain,
        String reason,
        String language,
        JoinRequestState state,
        Instant confirmedAt,
        @Nullable Organisation known,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer) {}
