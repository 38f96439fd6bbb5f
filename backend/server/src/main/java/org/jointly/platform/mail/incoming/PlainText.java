package org.jointly.platform.mail.incoming;

import jakarta.mail.internet.ContentType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it came: without what no text has, and with lines that a mail program broke put together (RFC 3676). */
final class PlainText {
    private static final Pattern LINES = Pattern.compile("\\r\\n?|\\u2028|\\u2029|\\f|\\u000b");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\ufeff\\u00ad\\ufffe\\uffff]|\\p{Cs}");
    private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u2007\\u202f]");
    private static final String SIGNATURE = "-- ";

    private PlainText() {}

    static String clean(String text) {
        var lines = LINES.matcher(text).replaceAll("\n");
        return SPACES.matcher(UNSEEN.matcher(lines).replaceAll("")).replaceAll(" ");
    }

    static String unwrapped(String text, @Nullable ContentType type) {
        var clean = clean(text);
        if (type == null || !"flowed".equalsIgnoreCase(type.getParameter("format"))) {
            return clean;
        }
        var deleting = "yes".equalsIgnoreCase(type.getParameter("delsp"));
        var whole = new StringBuilder();
        var depth = -1;
        for (var line : clean.split("\n", -1)) {
            var own = depth(line);
            var said = unstuffed(line.substring(own));
            if (own != depth) {
                whole.append(depth < 0 ? "" : "\n").append(own == 0 ? "" : ">".repeat(own) + " ");
            }
            var goesOn = said.endsWith(" ") && !said.equals(SIGNATURE);
            whole.append(goesOn && deleting ? said.substring(0, said.length() - 1) : said);
            if (!goesOn) {
                whole.append('\n');
            }
            depth = goesOn ? own : -1;
        }
        return whole.toString();
    }

    private static int depth(String line) {
        var depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String line) {
        return line.startsWith(" ") ? line.substring(1) : line;
    }
}
