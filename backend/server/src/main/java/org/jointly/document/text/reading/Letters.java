package org.jointly.document.text.reading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Puts a visible box where a letter cannot be printed, and remembers which letters those were. */
public final class Letters {
    public static final String BOX = "\u25a1";

    private final IntPredicate has;
    private final SortedSet<Integer> missing = new TreeSet<>();
    private final SortedSet<Integer> seen = new TreeSet<>();

    /** @param has whether a font has a letter */
    public Letters(IntPredicate has) {
        this.has = has;
    }

    /** As a well-formed text without anything that XML or the fonts do not know. */
    public String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == '\t' || letter == '\n' || letter == '\r') {
                printable.append((char) letter);
            } else if (isXml(letter) && (has.test(letter) || isInvisible(letter))) {
                seen.add(letter);
                printable.appendCodePoint(letter);
            } else if (Character.isSpaceChar(letter)) {
                printable.append(' ');
            } else {
                missing.add(letter);
                printable.append(BOX);
            }
        });
        return printable.toString();
    }

    public SortedSet<Integer> missing() {
        return missing;
    }

    public SortedSet<Integer> seen() {
        return seen;
    }

    private static boolean isInvisible(int letter) {
        return UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** A lone half of a surrogate pair and what is not a character are none; what the fonts hide is not shown either. */
    private static boolean isXml(int letter) {
        return letter >= ' ' && !(letter >= 0xD800 && letter <= 0xDFFF) && letter < 0xFFFC
                || letter > 0xFFFF && (letter & 0xFFFE) != 0xFFFE
                || letter == 0xFFFD;
    }
}
