package org.jointly.platform.mail.incoming;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jointly.platform.token.SignedIds;

/**
 * Takes our own secrets out of what somebody quotes: links that let in or stop letters, and the addresses of letters, however a mail program
 * wrapped or encoded them. Whoever has one could use it in the name of the writer.
 */
final class OwnSecrets {
    private static final int LENGTH_OF_A_LINK = 43;

    /** Of a guest's: four letters, and 52 bytes in base64. */
    private static final int LENGTH_OF_A_GUESTS = 74;

    private static final int LEAST = 16;
    private static final String GONE = "…";
    private static final Pattern BEGIN = Pattern.compile(
            "(?i)((?:unsubscribe|invitation|calendar|(consulted))(?:/|%2f|%252f))|((?:\\+|%2b|%252b)[rb])(?=[a-z2-7]{4})");

    private OwnSecrets() {}

    static String removedFrom(String text) {
        var clean = new StringBuilder(text.length());
        var begins = BEGIN.matcher(text);
        var at = 0;
        while (begins.find(at)) {
            clean.append(text, at, begins.end());
            var link = begins.group(1) != null;
            var most = begins.group(2) != null ? LENGTH_OF_A_GUESTS : link ? LENGTH_OF_A_LINK : SignedIds.LENGTH;
            var end = end(text, begins.end(), link, most);
            if (end > begins.end()) {
                clean.append(GONE);
            }
            at = end;
        }
        return clean.append(text, at, text.length()).toString();
    }

    /** Where a secret ends that may begin there; the same place where none does. */
    private static int end(String text, int begin, boolean link, int most) {
        var found = 0;
        var at = begin;
        while (found < most && at < text.length()) {
            if (belongs(text.charAt(at), link)) {
                found++;
                at++;
            } else if (found > 0 && text.charAt(at) == '\n') {
                at = afterBreak(text, at);
            } else {
                break;
            }
        }
        return found >= LEAST ? at : begin;
    }

    private static boolean belongs(char letter, boolean link) {
        var small = String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0);
        return link
                ? (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9') || small == '-' || small == '_'
                : (small >= 'a' && small <= 'z') || (small >= '2' && small <= '7');
    }

    private static int afterBreak(String text, int at) {
        var next = at + 1;
        while (next < text.length() && "> \t".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }
}
