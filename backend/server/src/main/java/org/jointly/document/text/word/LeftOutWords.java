package org.jointly.document.text.word;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointly.api.document.LeftOut;
import org.jointly.api.document.LeftWords;

/** What of a file was not taken as it stood there, by kind and with its words. */
final class LeftOutWords {
    private static final int MOST_OF_A_KIND = 100;
    private static final int LONGEST = 1000;
    private static final int MOST_LETTERS = 200_000;

    private final Map<LeftOut, Set<String>> words = new EnumMap<>(LeftOut.class);
    private int letters;

    /** @param said its words; empty if it has none */
    void add(LeftOut kind, String said) {
        var known = words.computeIfAbsent(kind, none -> new LinkedHashSet<>());
        var brief = brief(said.strip());
        if (!brief.isEmpty()
                && known.size() < MOST_OF_A_KIND
                && letters + brief.length() <= MOST_LETTERS
                && known.add(brief)) {
            letters += brief.length();
        }
    }

    private static String brief(String said) {
        return said.codePointCount(0, said.length()) <= LONGEST
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST)) + "\u2026";
    }

    List<LeftOut> kinds() {
        return List.copyOf(words.keySet());
    }

    List<LeftWords> words() {
        return words.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(said -> new LeftWords(kind.getKey(), said)))
                .toList();
    }
}
