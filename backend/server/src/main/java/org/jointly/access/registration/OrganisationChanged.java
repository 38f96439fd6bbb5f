package org.jointly.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;

/** Keycloak is to be told what an organisation is now. */
@Serdeable
record OrganisationChanged(UUID organisation) {
    static final Kind<OrganisationChanged> KIND =
            Kind.ofPlatform("access.organisation-changed", OrganisationChanged.class);
}
