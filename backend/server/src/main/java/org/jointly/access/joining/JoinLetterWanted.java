package org.jointly.access.joining;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** Who asked to join is to be mailed a link. It carries no secret: that is made when the letter is sent. */
@Serdeable
record JoinLetterWanted(UUID request) {
    static final Kind<JoinLetterWanted> KIND =
            Kind.of(Duty.ACCESS, "access.join-letter-wanted", JoinLetterWanted.class);
}
