package org.jointly.document.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a line. */
sealed interface Span {
    /**
     * Letters that look the same.
     *
     * @param link where they lead, if that is an {@link Address}
     * @param suggestion if somebody proposes to add or to remove them
     */
    record Words(
            String text,
            Look look,
            @Nullable String link,
            @Nullable Suggestion suggestion) implements Span {
        Words part(int from, int to) {
            return new Words(text.substring(from, to), look, link, suggestion);
        }
    }

    record LineBreak() implements Span {}

    record Footnote(String text) implements Span {}

    /** How letters look. */
    record Look(boolean bold, boolean italic, boolean underline, boolean strike, boolean code) {
        static final Look PLAIN = new Look(false, false, false, false, false);

        static Look of(Map<String, Object> formats) {
            return new Look(
                    formats.containsKey("bold"),
                    formats.containsKey("italic"),
                    formats.containsKey("underline"),
                    formats.containsKey("strike"),
                    formats.containsKey("code"));
        }
    }

    /** Words proposed to be added, or removed. */
    record Suggestion(boolean addition, String author, String at) {}
}
