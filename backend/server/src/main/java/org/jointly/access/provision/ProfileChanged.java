package org.jointly.access.provision;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.OfOrganisation;

/** Keycloak is to be told what an organisation's directory calls somebody now. */
@Serdeable
record ProfileChanged(UUID organisation, UUID person) implements OfOrganisation {
    static final Kind<ProfileChanged> KIND = Kind.ofRequests("access.profile-changed", ProfileChanged.class);
}
