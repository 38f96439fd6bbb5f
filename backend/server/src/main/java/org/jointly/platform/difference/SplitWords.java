package org.jointly.platform.difference;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as words, and what stands between them, in any script. */
public final class SplitWords {
    private SplitWords() {}

    public static List<String> of(String text) {
        var words = new ArrayList<String>();
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }
}
