package org.jointly.platform.mail;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leaves of a name what is one, before it enters a mail or an account: no addresses, digits, control or bidirectional
 * marks by which a stranger could write into a letter of ours.
 */
public final class CleanName {
    private static final int LONGEST = 100;
    /** Sought in a word, in a time that grows with its length alone; the word goes as a whole. */
    private static final Pattern ADDRESS = Pattern.compile("(?iu)://|@|\\bwww\\.|[\\p{L}\\p{N}-]{2}\\.\\p{L}{2}");
    /** Letters, their marks, what joins them in Persian, and what stands in names between them. */
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{M}\\u200c '’.,\\-]");

    private CleanName() {}

    /** Absent when nothing is left. */
    public static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        // Marks that nobody sees must not hide an address, so they go first.
        var seen = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\u200c]]", "");
        var clean = Arrays.stream(seen.split(" ", -1))
                .filter(word -> !ADDRESS.matcher(word).find())
                .map(word -> FOREIGN.matcher(word).replaceAll(""))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .collect(Collectors.joining(" "));
        var bounded =
                clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST).strip();
        return bounded.isEmpty() ? null : bounded;
    }
}
