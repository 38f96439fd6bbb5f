package org.jointly.document.text.reading;

import java.time.Instant;
import org.jointly.document.yjs.view.Body;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about words of a text.
 *
 * @param quote the words
 * @param author a person and their organisation
 * @param words where these stand now; absent if they are gone
 */
public record Remark(
        String quote,
        String author,
        Instant at,
        String text,
        @Nullable Words words) {
    /** From one place of a text to a later one. */
    public record Words(Body.Spot start, Body.Spot end) {}
}
