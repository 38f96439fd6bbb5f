package org.jointly.access.mailchange;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/**
 * One end is to be mailed a link. It carries no secret: that is made when the letter is sent.
 *
 * @param old whether to the old address
 */
@Serdeable
record MailChangeLetter(UUID change, boolean old) {
    static final Kind<MailChangeLetter> KIND =
            Kind.of(Duty.ACCESS, "access.mail-change-letter", MailChangeLetter.class);
}
