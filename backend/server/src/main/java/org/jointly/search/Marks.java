package org.jointly.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointly.api.search.FoundWords;
import org.jointly.platform.find.TextWords;

/** Marks the words that were looked for in a text as it was written. */
record Marks(Set<String> keys) {
    private static final Pattern WORD = Pattern.compile("'([^']+)'");
    private static final int BEFORE = 70;
    private static final int LONGEST = 240;

    /** A longer text is looked through piece by piece, up to the first word that is marked. */
    private static final int PIECE = 4_000;

    static Marks of(String question) {
        return new Marks(
                WORD.matcher(question).results().map(word -> word.group(1)).collect(Collectors.toSet()));
    }

    List<FoundWords> in(String text) {
        return cut(text, marked(text), 0, text.length());
    }

    /** Around the first word that was looked for; the beginning if none stands there. */
    List<FoundWords> excerpt(String text) {
        for (var at = 0; at < text.length(); at += PIECE) {
            var start = wordStart(text, at);
            var piece = text.substring(start, Math.min(text.length(), start + PIECE + LONGEST));
            var marked = marked(piece);
            if (!marked.isEmpty()) {
                var from = wordStart(piece, Math.max(0, marked.nextSetBit(0) - BEFORE));
                return cut(piece, marked, from, wordEnd(piece, from + LONGEST));
            }
        }
        return cut(text, new BitSet(), 0, wordEnd(text, LONGEST));
    }

    private BitSet marked(String text) {
        var marked = new BitSet();
        for (var word : TextWords.of(text)) {
            if (keys.contains(word.key())) {
                marked.set(word.start(), word.end());
            }
        }
        return marked;
    }

    private static int wordStart(String text, int at) {
        if (at == 0) {
            return 0;
        }
        var blank = text.indexOf(' ', at);
        return blank < 0 || blank - at > BEFORE ? whole(text, at) : blank + 1;
    }

    private static int wordEnd(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        var blank = text.lastIndexOf(' ', at);
        return blank < at - BEFORE ? whole(text, at) : blank;
    }

    /** Not between the halves of one letter. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<FoundWords> cut(String text, BitSet marked, int from, int to) {
        var words = new ArrayList<FoundWords>();
        var at = from;
        while (at < to) {
            var is = marked.get(at);
            var next = is ? marked.nextClearBit(at) : marked.nextSetBit(at);
            var end = next < 0 || next > to ? to : next;
            words.add(new FoundWords(text.substring(at, end), is));
            at = end;
        }
        return words;
    }
}
