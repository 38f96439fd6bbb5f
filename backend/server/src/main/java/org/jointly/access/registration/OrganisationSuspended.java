package org.jointly.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;

/**
 * An organisation was suspended: what it has open is to end.
 *
 * @param at what was begun later, after it was re-activated, goes on
 */
@Serdeable
record OrganisationSuspended(UUID organisation, UUID by, String byName, Instant at) {
    static final Kind<OrganisationSuspended> KIND =
            Kind.ofRequests("access.organisation-suspended", OrganisationSuspended.class);
}
