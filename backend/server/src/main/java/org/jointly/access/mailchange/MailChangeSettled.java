package org.jointly.access.mailchange;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** Both ends confirmed a change, or the old one stopped it. */
@Serdeable
record MailChangeSettled(UUID change) {
    static final Kind<MailChangeSettled> KIND =
            Kind.of(Duty.ACCESS, "access.mail-change-settled", MailChangeSettled.class);
}
