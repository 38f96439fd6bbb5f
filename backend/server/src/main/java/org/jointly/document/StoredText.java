package org.jointly.document;

import org.jointly.document.live.Live;
import org.jointly.document.text.reading.Fingerprint;
import org.jointly.document.text.reading.FlatText;

/**
 * A text as it was at some moment, ready to be kept.
 *
 * @param update all of it as one Yjs update
 */
public record StoredText(long seq, byte[] update, String hash, int letters) {
    public static StoredText of(Live.State state) {
        var text = state.text();
        return new StoredText(state.seq(), state.update(), Fingerprint.of(text), letters(text));
    }

    private static int letters(FlatText text) {
        return Blocks.of(text).stream()
                .mapToInt(block -> block.text().codePointCount(0, block.text().length()))
                .sum();
    }
}
