package org.jointly.consultation.guest;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A guest is to be written to. It carries no link: that is made when it is sent.
 *
 * @param submission which a receipt is of
 */
@Serdeable
record GuestLetterWanted(
        UUID guest, GuestOccasion occasion, @Nullable UUID submission) {
    static final Kind<GuestLetterWanted> KIND =
            Kind.ofRequests("consultation.guest-letter-wanted", GuestLetterWanted.class);
}
