package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A calendar whose address was just made.
 *
 * @param address whoever has it reads the deadlines; shown this once, and absent where the same request came before under its
 *     Idempotency-Key
 */
@Serdeable
public record MadeCalendarFeed(CalendarFeed feed, @Nullable String address) {
    @Override
    public String toString() {
        return "MadeCalendarFeed[" + feed.madeAt() + "]";
    }
}
