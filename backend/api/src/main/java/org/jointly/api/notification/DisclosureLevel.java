package org.jointly.api.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How much mails of notices and calendars of deadlines tell; never what was written. */
@Serdeable
public enum DisclosureLevel {
    /** That there is something, of which kind, and where it stands. */
    @JsonProperty("kinds")
    KINDS,
    /** Besides the titles of what it is about and of its programme, and who did it. */
    @JsonProperty("titles")
    TITLES;

    public static DisclosureLevel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean saysMoreThan(DisclosureLevel other) {
        return compareTo(other) > 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
