package org.jointly.document.text.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a line. */
public sealed interface Span {
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
            @Nullable Suggestion suggestion) implements Span {}

    record LineBreak() implements Span {}

    record Footnote(String text) implements Span {}

    /** @param source a data URL, or an address elsewhere */
    record Image(String source, String description) implements Span {}

    /** Here the words begin, or end, that something was said about. */
    record Edge(Remark remark, boolean begins) implements Span {}

    /** How letters look. */
    record Look(boolean bold, boolean italic, boolean underline, boolean strike, boolean code, Height height) {
        public static final Look PLAIN = new Look(false, false, false, false, false, Height.EVEN);
        public static final Look CODE = new Look(false, false, false, false, true, Height.EVEN);

        static Look of(Map<String, Object> formats) {
            return new Look(
                    formats.containsKey("bold"),
                    formats.containsKey("italic"),
                    formats.containsKey("underline"),
                    formats.containsKey("strike"),
                    formats.containsKey("code"),
                    formats.containsKey("superscript")
                            ? Height.HIGH
                            : formats.containsKey("subscript") ? Height.LOW : Height.EVEN);
        }
    }

    /** Whether letters stand on the line, as the 2 of m² does not. */
    enum Height {
        EVEN,
        HIGH,
        LOW
    }

    /** Words proposed to be added, or removed. */
    record Suggestion(boolean addition, String author, String at) {}

    /** The letters of a line. */
    static String plain(List<Span> line) {
        var plain = new StringBuilder();
        for (var span : line) {
            switch (span) {
                case Words words -> plain.append(words.text);
                case LineBreak _ -> plain.append('\n');
                case Footnote _, Image _, Edge _ -> {}
            }
        }
        return plain.toString();
    }
}
