package org.jointly.platform;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jointly.api.Sentence;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** An instant that a question is about, as it was asked for: one of the past, or now. */
public final class PastMoment {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private PastMoment() {}

    /** Null where it is now. */
    public static @Nullable Instant of(@Nullable String text, Instant now) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var at = parsed(text);
        if (at.isAfter(now)) {
            throw new Invalid("/at", "moment.future");
        }
        if (at.isBefore(FIRST)) {
            throw new Invalid("/at", "moment.early");
        }
        return at;
    }

    private static Instant parsed(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Invalid("/at", Sentence.forPrograms("must be an instant such as 2026-03-03T12:00:00Z"));
        }
    }
}
