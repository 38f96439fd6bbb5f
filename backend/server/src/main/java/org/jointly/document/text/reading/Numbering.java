package org.jointly.document.text.reading;

import java.util.Arrays;
import org.jointly.document.text.reading.Shape.ListKind;

/**
 * Counts the items of ordered lists, block after block: for each indent by itself; a block of a lower indent ends it, and so
 * does one of the same that is no such item.
 */
public final class Numbering {
    private static final int NONE = Integer.MIN_VALUE;

    private final int[] last = new int[9];

    public Numbering() {
        Arrays.fill(last, NONE);
    }

    /** The number of a block, if it is an item of an ordered list. */
    public int next(Shape block) {
        Arrays.fill(last, block.indent() + 1, last.length, NONE);
        if (block.list() != ListKind.ORDERED) {
            last[block.indent()] = NONE;
            return 0;
        }
        var start = block.start();
        last[block.indent()] = start != null ? start : upcoming(block.indent());
        return last[block.indent()];
    }

    /** Whether an item of this indent would go on counting. */
    boolean runs(int indent) {
        return last[indent] != NONE;
    }

    /** The number of an ordered item of this indent that says none, if it came next. */
    public int upcoming(int indent) {
        return runs(indent) ? last[indent] + 1 : 1;
    }

    /** Something came that is no block of words. */
    public void end() {
        Arrays.fill(last, NONE);
    }
}
