package org.jointly.consultation.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/** Characters that XML does not know, as spreadsheets write them: {@code _x000D_} for a carriage return (ECMA-376, ST_Xstring). */
final class SheetLetters {
    private static final Pattern FOREIGN =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");
    private static final Pattern NO_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private SheetLetters() {}

    /** A reader of spreadsheets makes the same text of it again. */
    static String written(String text) {
        return FOREIGN.matcher(text)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "_x%04X_", (int) found.group().charAt(0)));
    }

    /** With a sign for each character that XML does not know, where there is no such way to write it. */
    static String clean(String text) {
        return NO_XML.matcher(text).replaceAll("\ufffd");
    }

    static boolean hasTheSameLines(String one, String other) {
        return one.lines().toList().equals(other.lines().toList());
    }

    static boolean saysTheSame(String one, String other) {
        return one.equals(other) || words(one).equals(words(other));
    }

    private static String words(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
