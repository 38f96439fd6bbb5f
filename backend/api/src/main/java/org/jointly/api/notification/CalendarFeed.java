package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody's deadlines are to be had as a calendar.
 *
 * @param madeAt when its present address was made; absent where there is none
 * @param readAt when it was last read by that address
 * @param organisation the only one whose deadlines it tells, where it was made by who signed in at that organisation's identity
 *     provider; absent where it tells those of all
 */
@Serdeable
public record CalendarFeed(
        @Nullable Instant madeAt,
        @Nullable Instant readAt,
        @Nullable UUID organisation) {
    public static final CalendarFeed NONE = new CalendarFeed(null, null, null);
}
