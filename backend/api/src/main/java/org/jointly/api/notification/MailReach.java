package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether letters of notices reach somebody.
 *
 * @param address from which they come back; absent where they do not
 * @param since when none go there any more
 */
@Serdeable
public record MailReach(@Nullable String address, @Nullable Instant since) {
    /** Nothing speaks against it. */
    public static final MailReach GOOD = new MailReach(null, null);
}
