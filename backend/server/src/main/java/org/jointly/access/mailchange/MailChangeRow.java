package org.jointly.access.mailchange;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.account.MyMailChange;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code access.mail_change}, without the hashes of its links.
 *
 * @param session from which it was asked for, which goes on
 */
@Introspected
record MailChangeRow(
        UUID id,
        UUID person,
        String oldMail,
        String newMail,
        String language,
        String session,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant oldConfirmedAt,
        @Nullable Instant newConfirmedAt,
        String state) {
    boolean isOpen(Instant now) {
        return state.equals("open") && expiresAt.isAfter(now);
    }

    boolean isChanging() {
        return state.equals("changing");
    }

    boolean isConfirmed() {
        return oldConfirmedAt != null && newConfirmedAt != null;
    }

    MyMailChange shown() {
        return new MyMailChange(newMail, expiresAt, oldConfirmedAt != null, newConfirmedAt != null);
    }
}
