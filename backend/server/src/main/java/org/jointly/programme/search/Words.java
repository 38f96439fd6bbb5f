package org.jointly.programme.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.Text;
import org.jspecify.annotations.Nullable;

/** The words a programme is found by. */
public final class Words {
    /** PostgreSQL's tsvector holds a megabyte; this stays well below. */
    private static final int ENOUGH = 200_000;

    private Words() {}

    public static String of(@Nullable String identifier, List<Text> titles, List<Description> descriptions) {
        var words = new ArrayList<String>();
        titles.forEach(title -> words.add(title.text()));
        if (identifier != null) {
            words.add(identifier);
        }
        descriptions.forEach(description -> words.add(description.text()));
        var all = String.join("\n", words);
        return all.length() <= ENOUGH ? all : all.substring(0, ENOUGH);
    }

    /** A tsquery of all the words, each as a beginning; empty if there is no word in it. */
    public static String query(String sought) {
        return sought.toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : " ")
                .collect(Collectors.joining())
                .strip()
                .lines()
                .flatMap(line -> List.of(line.split(" +")).stream())
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
