package org.jointly.document.text.word;

import java.util.HashMap;
import java.util.Map;
import org.jointly.document.text.reading.Numbering;
import org.jointly.document.text.reading.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Lists as texts have them: an item stands at most one deeper than the one before, and a number is told only where readers
 * would not count to it by themselves.
 */
final class WordLists {
    private static final int DEEPEST = 8;

    /** As whoever reads the text counts. */
    private final Numbering shown = new Numbering();

    /** How many levels are open. */
    private int open;

    /**
     * The attributes of the next item.
     *
     * @param kind {@code bullet}, {@code ordered} or {@code check}
     */
    Map<String, @Nullable Object> item(int depth, String kind, int number) {
        var indent = Math.min(Math.clamp(depth, 0, DEEPEST), open);
        open = indent + 1;
        var attributes = new HashMap<String, @Nullable Object>();
        attributes.put("list", kind);
        if (indent > 0) {
            attributes.put("indent", (long) indent);
        }
        if (kind.equals("ordered") && shown.upcoming(indent) != number) {
            attributes.put("start", (long) number);
        }
        return attributes;
    }

    /** The attributes of a block that belongs to the item before it, so far to the right. */
    Map<String, @Nullable Object> within(int depth) {
        var indent = Math.min(Math.clamp(depth, 0, DEEPEST), open);
        return indent == 0 ? Map.of() : Map.of("indent", (long) indent);
    }

    int open() {
        return open;
    }

    /** A block of words was written. */
    void written(Map<String, ? extends @Nullable Object> attributes) {
        var shape = Shape.of(new HashMap<>(attributes));
        shown.next(shape);
        if (shape.list() == Shape.ListKind.NONE) {
            open = Math.min(open, shape.indent());
        }
    }

    /** Something came that is no block of words. */
    void end() {
        open = 0;
        shown.end();
    }
}
