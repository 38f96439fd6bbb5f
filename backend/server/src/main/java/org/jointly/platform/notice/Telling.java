package org.jointly.platform.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is to be told of something.
 *
 * @param kind one of those that the feature offers
 * @param subject what is shown of it
 * @param thread what can be followed or muted by itself; else the subject
 * @param detail what came of it, as a word of the contract
 * @param byName whether it is for them by name, so that they see it without taking part in the programme
 */
public record Telling(
        String kind,
        Whom whom,
        UUID subject,
        UUID thread,
        @Nullable String detail,
        boolean byName) {
    public Telling(String kind, Whom whom, UUID subject, UUID thread) {
        this(kind, whom, subject, thread, null, false);
    }

    public Telling with(@Nullable String word) {
        return new Telling(kind, whom, subject, thread, word, byName);
    }

    public Telling toThemByName() {
        return new Telling(kind, whom, subject, thread, detail, true);
    }
}
