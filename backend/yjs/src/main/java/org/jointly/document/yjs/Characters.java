package org.jointly.document.yjs;

import org.jointly.document.yjs.encoding.ByteWriter;

/**
 * A piece of text which is cut without copying, and grows at its end without copying what it already has, so that a long
 * passage typed letter by letter costs no more than its length.
 */
final class Characters {
    private static final String REPLACEMENT = "\uFFFD";

    private final CharSequence store;
    private final int from;
    private final int to;

    private Characters(CharSequence store, int from, int to) {
        this.store = store;
        this.from = from;
        this.to = to;
    }

    static Characters of(String text) {
        return new Characters(text, 0, text.length());
    }

    int length() {
        return to - from;
    }

    void write(ByteWriter out) {
        out.string(store, from, to);
    }

    /** A cut through a surrogate pair leaves U+FFFD on both its sides, here as in the JavaScript library. */
    Characters before(int offset) {
        return cutsAPair(offset)
                ? of(store.subSequence(from, from + offset - 1) + REPLACEMENT)
                : new Characters(store, from, from + offset);
    }

    Characters after(int offset) {
        return cutsAPair(offset)
                ? of(REPLACEMENT + store.subSequence(from + offset + 1, to))
                : new Characters(store, from + offset, to);
    }

    private boolean cutsAPair(int offset) {
        return Character.isHighSurrogate(store.charAt(from + offset - 1));
    }

    Characters join(Characters next) {
        // Only the piece that reaches the end of the store may grow it; others go on seeing what they saw.
        var grown = store instanceof StringBuilder open && open.length() == to
                ? open
                : new StringBuilder(2 * (length() + next.length())).append(store, from, to);
        var start = grown == store ? from : 0;
        grown.append(next.store, next.from, next.to);
        return new Characters(grown, start, grown.length());
    }

    void appendTo(StringBuilder out) {
        out.append(store, from, to);
    }

    @Override
    public String toString() {
        return store.subSequence(from, to).toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Characters that && toString().contentEquals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
