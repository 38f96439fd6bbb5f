package org.jointly.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.serde.annotation.Serdeable;
import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.platform.find.FindableText;
import org.jointly.platform.find.TextWords;
import org.jointly.platform.find.Word;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is written into the index.
 *
 * @param keys as PostgreSQL writes a tsvector
 */
@Serdeable
record Entry(
        String kind,
        UUID subject,
        UUID programme,
        @Nullable UUID parent,
        String audience,
        UUID organisation,
        String readers,
        String title,
        String text,
        Instant at,
        String keys) {
    private static final int LONGEST_TEXT = FindableText.LONGEST;
    /** A tsvector holds a megabyte. */
    private static final int MOST_BYTES = 900_000;
    /** The place of a word in the title, with what aligns it. */
    private static final int BESIDE_A_KEY = 8;

    private static final int LONGEST_LEARNT = 30;
    private static final int SHORTEST_LEARNT = 3;

    static Entry of(String kind, FindableText read) {
        var text = read.text().length() > LONGEST_TEXT ? read.text().substring(0, LONGEST_TEXT) : read.text();
        var inTitle = keys(read.title());
        var inText = keys(text);
        inText.removeAll(inTitle);
        return new Entry(
                kind,
                read.subject(),
                read.programme(),
                read.parent(),
                read.audience(),
                read.organisation(),
                read.readers(),
                read.title(),
                text.replace("\u0000", ""),
                read.at(),
                written(inTitle, inText));
    }

    /** Those of the title first; as many as a tsvector holds. */
    private static String written(Set<String> inTitle, Set<String> inText) {
        var keys = new StringBuilder();
        var bytes = 0;
        for (var key : (Iterable<String>) Stream.concat(inTitle.stream(), inText.stream())::iterator) {
            bytes += key.getBytes(UTF_8).length + BESIDE_A_KEY;
            if (bytes > MOST_BYTES) {
                break;
            }
            keys.append(quoted(key)).append(inTitle.contains(key) ? ":1A " : " ");
        }
        return keys.toString();
    }

    /** Its words that may be looked for by their beginning, or with a letter wrong. */
    Stream<String> words() {
        return Stream.concat(TextWords.of(title).stream(), TextWords.of(text).stream())
                .map(Word::key)
                .filter(key -> key.length() >= SHORTEST_LEARNT && key.length() <= LONGEST_LEARNT)
                .filter(key -> key.codePoints().anyMatch(Character::isLetter))
                .filter(key -> UnicodeScript.of(key.codePointAt(0)) != UnicodeScript.HAN);
    }

    private static String quoted(String key) {
        return "'" + key.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static Set<String> keys(String text) {
        return TextWords.of(text).stream().map(Word::key).collect(Collectors.toCollection(TreeSet::new));
    }
}
