package org.jointly.access.joining;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;

/** Who asked to join is to be told why not. */
@Serdeable
record DeclineLetterWanted(UUID request) {
    static final Kind<DeclineLetterWanted> KIND =
            Kind.ofPlatform("access.decline-letter-wanted", DeclineLetterWanted.class);
}
