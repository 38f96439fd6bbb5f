package org.jointly.platform.find;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Arabic writes the article, "and", "with", "for" and "as" into the word that follows; one looks for the word without them. */
final class ArabicPrefixes {
    private static final List<String> WITH_ARTICLE = List.of("وال", "بال", "كال", "فال", "ولل", "فلل", "لل", "ال");
    private static final List<String> SINGLE = List.of("و", "ف", "ب", "ل", "ك");
    private static final int SHORTEST = 3;
    private static final int SHORTEST_AFTER_ONE = 4;

    private ArabicPrefixes() {}

    /** What a folded word may be without its prefixes. */
    static Stream<String> without(String folded) {
        if (UnicodeScript.of(folded.codePointAt(0)) != UnicodeScript.ARABIC) {
            return Stream.empty();
        }
        return article(folded).or(() -> cut(folded, SINGLE, SHORTEST_AFTER_ONE)).stream();
    }

    /** Without the article, as it can be told from the word with certainty enough to look for both. */
    static Optional<String> article(String folded) {
        return cut(folded, WITH_ARTICLE, SHORTEST);
    }

    private static Optional<String> cut(String folded, List<String> prefixes, int shortest) {
        return prefixes.stream()
                .filter(folded::startsWith)
                .map(prefix -> folded.substring(prefix.length()))
                .filter(bare -> bare.length() >= shortest)
                .findFirst();
    }
}
