package org.jointly.platform.find;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Map;

/** Makes one spelling of many: without case, accents, vowel signs and the forms that letters have by their place. */
public final class Folding {
    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFKCInstance();

    /** Letters that no standard takes apart. */
    private static final Map<Integer, String> OTHERWISE = Map.ofEntries(
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ς', "σ"),
            Map.entry((int) 'ٱ', "ا"),
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ی', "ي"),
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ة', "ه"));

    private Folding() {}

    /** One word, or several with what stands between them. */
    public static String fold(String written) {
        if (written.chars().allMatch(letter -> letter < 0x80)) {
            return written.toLowerCase(Locale.ROOT);
        }
        var apart = APART.normalize(written.toLowerCase(Locale.ROOT));
        var folded = new StringBuilder(apart.length());
        apart.codePoints().filter(letter -> !isSign(letter)).forEach(letter -> {
            var other = OTHERWISE.get(letter);
            if (other != null) {
                folded.append(other);
            } else if (Character.isDigit(letter)) {
                folded.append(Character.digit(letter, 10));
            } else {
                folded.appendCodePoint(letter);
            }
        });
        return TOGETHER.normalize(folded);
    }

    /** What is written over, under or between letters and may be left out: not the vowels of Indian or Thai writing. */
    static boolean isSign(int letter) {
        return (letter >= 0x300 && letter <= 0x36F)
                || (letter >= 0x591 && letter <= 0x5C7)
                || (letter >= 0x610 && letter <= 0x61A)
                || letter == 0x640
                || (letter >= 0x64B && letter <= 0x65F)
                || letter == 0x670
                || (letter >= 0x6D6 && letter <= 0x6ED)
                || Character.getType(letter) == Character.FORMAT;
    }
}
