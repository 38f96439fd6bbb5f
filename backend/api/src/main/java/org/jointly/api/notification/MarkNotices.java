package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Which notices were read, by name: one that came meanwhile stays as it is.
 *
 * @param notices those that the reader was shown
 * @param read false to have them unread again
 */
@Serdeable
public record MarkNotices(@Size(max = MarkNotices.MOST) List<UUID> notices, boolean read) {
    /** At once. */
    public static final int MOST = 200;

    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public MarkNotices {
        notices = notices == null ? List.of() : List.copyOf(notices);
    }
}
