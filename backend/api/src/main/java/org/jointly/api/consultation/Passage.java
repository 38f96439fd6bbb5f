package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the text that is consulted on, as it stood when the call was made.
 *
 * @param position counts the passages from 1
 * @param level of a heading 1–6, otherwise 0
 * @param field which field of the programme it is, such as {@code title}; absent in a document
 * @param section the heading under which it stands; absent before the first
 */
@Serdeable
public record Passage(
        int position,
        PassageKind kind,
        int level,
        @Nullable String field,
        @Nullable String section,
        String text) {
    @SuppressWarnings("NullAway") // JSON leaves an empty text out
    public Passage {
        text = text == null ? "" : text;
    }
}
