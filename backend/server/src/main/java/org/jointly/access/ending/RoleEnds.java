package org.jointly.access.ending;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** Who holds a role is to be told that it ends soon. */
@Serdeable
record RoleEnds(UUID grant) {
    static final Kind<RoleEnds> KIND = Kind.of(Duty.ACCESS, "access.role-ends", RoleEnds.class);
}
