package org.jointly.access.invitation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** The holder of an invitation's link wants an account; what for, and with which name, its row says. */
@Serdeable
record AccountWanted(UUID invitation) {
    static final Kind<AccountWanted> KIND = Kind.of(Duty.ACCESS, "access.account-wanted", AccountWanted.class);
}
