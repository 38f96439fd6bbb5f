package org.jointly.notification.calendar;

import java.util.UUID;

/** What names an entry of a calendar for good: the same thing may be due for two organisations of one person. */
record CalendarKey(UUID organisation, String kind, UUID subject) {
    /** {@code UID} of RFC 5545. */
    String uid() {
        return kind + "-" + subject + "-" + organisation + "@jointly";
    }
}
