package org.jointly.notification.calendar;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jointly.platform.CanonicalJson;
import org.jointly.platform.deadline.Due;

/**
 * A deadline as one calendar tells it.
 *
 * @param link to where it stands, acting for the organisation that it is a deadline of
 */
record CalendarEntry(CalendarKey key, Due due, String title, String description, String link) {
    /** As {@code CalendarEntryRows#note} takes it. */
    Map<String, String> noted() {
        return Map.of(
                "organisation", key.organisation().toString(),
                "kind", key.kind(),
                "subject", key.subject().toString(),
                "said", said(),
                "due_on", day().toString());
    }

    /** A hash of what makes a program tell its owner that the entry changed. */
    private String said() {
        return CanonicalJson.sha256(due + "\n" + title);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(due.order(), ZoneOffset.UTC);
    }
}
