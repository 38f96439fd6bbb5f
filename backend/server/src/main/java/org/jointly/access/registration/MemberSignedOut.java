package org.jointly.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** The sessions of somebody who belongs to a suspended organisation alone are to end, those begun no later. */
@Serdeable
record MemberSignedOut(UUID organisation, UUID person, Instant at) {
    static final Kind<MemberSignedOut> KIND = Kind.of(Duty.ACCESS, "access.member-signed-out", MemberSignedOut.class);
}
