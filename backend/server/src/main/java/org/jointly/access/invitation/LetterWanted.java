package org.jointly.access.invitation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;

/** A letter of invitation is to be sent, if it is still the newest by then. Carries no secret: that is made when it is sent. */
@Serdeable
record LetterWanted(UUID letter) {
    static final Kind<LetterWanted> KIND = Kind.ofRequests("access.letter-wanted", LetterWanted.class);
}
