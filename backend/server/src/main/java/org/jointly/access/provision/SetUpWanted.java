package org.jointly.access.provision;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.OfOrganisation;

/** Somebody who came by an organisation's directory is to be mailed how to set up signing in. */
@Serdeable
record SetUpWanted(UUID organisation, UUID person) implements OfOrganisation {
    static final Kind<SetUpWanted> KIND = Kind.of(Duty.ACCESS, "access.set-up-wanted", SetUpWanted.class);
}
