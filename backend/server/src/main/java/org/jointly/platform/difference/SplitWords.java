package org.jointly.platform.difference;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as words or sentences, and what stands between them, in any script. */
public final class SplitWords {
    private SplitWords() {}

    public static List<String> of(String text) {
        return split(text, BreakIterator.getWordInstance(Locale.ROOT));
    }

    /** Each with the blanks behind it. */
    public static List<String> sentences(String text) {
        return split(text, BreakIterator.getSentenceInstance(Locale.ROOT));
    }

    private static List<String> split(String text, BreakIterator breaks) {
        var parts = new ArrayList<String>();
        breaks.setText(text);
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            parts.add(text.substring(start, end));
        }
        return parts;
    }
}
