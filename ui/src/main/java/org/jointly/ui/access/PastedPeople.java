package org.jointly.ui.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names and addresses as people paste them: one a line, out of a spreadsheet or a CSV file in whichever order of columns, or
 * out of a mail's address line.
 */
final class PastedPeople {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s,;<>()\"\\[\\]]+@[^\\s,;<>()\"\\[\\]]+");
    private static final Pattern AROUND = Pattern.compile("^[\\s,;<>()\"'\\[\\]]+|[\\s,;<>()\"'\\[\\]]+$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;\"]+");

    private PastedPeople() {}

    /** What is wrong with an entry; the backend says what else it does not like. */
    enum Fault {
        NO_ADDRESS,
        TWICE
    }

    /** @param mail the address, or the whole line where it has none */
    record Entry(
            String mail, @Nullable String name, @Nullable Fault fault) {}

    static List<Entry> in(String text) {
        var entries = withoutHeading(text)
                .lines()
                .filter(line -> !line.isBlank())
                .flatMap(PastedPeople::line)
                .toList();
        var seen = new HashSet<String>();
        return entries.stream()
                .map(entry -> seen.add(entry.mail().toLowerCase(Locale.ROOT))
                        ? entry
                        : new Entry(entry.mail(), entry.name(), Fault.TWICE))
                .toList();
    }

    /** A first line without an address, above lines with one, names the columns. */
    static String withoutHeading(String text) {
        var stripped = text.strip();
        var end = stripped.indexOf('\n');
        return end > 0 && stripped.indexOf('@') > end
                ? stripped.substring(end + 1).strip()
                : stripped;
    }

    private static Stream<Entry> line(String line) {
        var found = new ArrayList<Entry>();
        var addresses = ADDRESS.matcher(line);
        var end = 0;
        while (addresses.find()) {
            found.add(new Entry(addresses.group(), name(line.substring(end, addresses.start())), null));
            end = addresses.end();
        }
        if (found.isEmpty()) {
            return Stream.of(new Entry(line.strip(), null, Fault.NO_ADDRESS));
        }
        if (found.size() == 1 && found.getFirst().name() == null) {
            return Stream.of(new Entry(found.getFirst().mail(), name(line.substring(end)), null));
        }
        return found.stream();
    }

    private static @Nullable String name(String text) {
        var trimmed = AROUND.matcher(text).replaceAll("");
        var name = BETWEEN.matcher(trimmed).replaceAll(Matcher.quoteReplacement(" "));
        return name.isBlank() ? null : name;
    }
}
