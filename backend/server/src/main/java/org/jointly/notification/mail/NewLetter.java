package org.jointly.notification.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.platform.mail.Letter;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is to go out.
 *
 * @param notices that it tells of
 * @param digestDay of a daily or weekly one
 * @param secret the hash of what stands in the link by which its kinds are stopped
 * @param replyTo where it is answered by mail; absent where it cannot be
 * @param root where all is in one topic or document, what its letters are strung together by
 * @param level how much it tells
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared by nobody
record NewLetter(
        UUID id,
        UUID person,
        UUID organisation,
        List<UUID> notices,
        List<String> kinds,
        @Nullable LocalDate digestDay,
        byte[] secret,
        String stopLink,
        @Nullable String replyTo,
        @Nullable String root,
        DisclosureLevel level,
        Letter letter,
        Instant madeAt) {
    /** As a parameter of a statement, which takes no null. */
    String dayOrNothing() {
        return digestDay == null ? "" : digestDay.toString();
    }

    String replyToOrNothing() {
        return replyTo == null ? "" : replyTo;
    }

    String rootOrNothing() {
        return root == null ? "" : root;
    }
}
