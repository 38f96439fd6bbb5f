package org.jointly.notification.calendar;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.notification.CalendarFeed;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/** A row of {@code notification.calendar_feed}, without its secret. */
@Introspected
record CalendarFeedRow(
        UUID person,
        Instant madeAt,
        @Nullable Instant readAt,
        @Nullable UUID onlyFor) {
    CalendarFeed shown() {
        return new CalendarFeed(madeAt, readAt, onlyFor);
    }

    boolean speaksFor(Actor reader) {
        return onlyFor == null || onlyFor.equals(reader.organisation());
    }
}
