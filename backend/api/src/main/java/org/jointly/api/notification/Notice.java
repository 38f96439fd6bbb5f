package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that somebody is told of.
 *
 * @param kind what it is, as {@code question} or {@code comment}; a reader may meet kinds it does not know
 * @param subject what it is about
 * @param thread what can be followed or muted by itself: the topic or document it belongs to, else the subject
 * @param programme in which it happened; absent where it is in none
 * @param programmeTitle absent where the reader does not take part in it, or in none
 * @param title of what it is about; absent when that is there no more
 * @param by who did it; absent where nobody is named
 * @param detail what came of it, as a word: a disposition, a stage, a capacity or a role
 * @param page where our user interface shows it, from its root
 */
@Serdeable
public record Notice(
        UUID id,
        String kind,
        UUID subject,
        UUID thread,
        @Nullable UUID programme,
        @Nullable String programmeTitle,
        @Nullable String title,
        @Nullable Signature by,
        @Nullable String detail,
        String page,
        Instant at,
        boolean read) {}
