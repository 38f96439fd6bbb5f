package org.jointly.access.member;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.OfOrganisation;

/** Keycloak is to be told what somebody is in an organisation now. */
@Serdeable
record PersonChanged(UUID organisation, UUID person) implements OfOrganisation {
    static final Kind<PersonChanged> KIND = Kind.ofRequests("access.person-changed", PersonChanged.class);

    /** What follows from the clock, from Keycloak's own side, or from an accepted invitation. */
    static final Kind<PersonChanged> BY_DUTY =
            Kind.of(Duty.ACCESS, "access.person-changed-by-duty", PersonChanged.class);
}
