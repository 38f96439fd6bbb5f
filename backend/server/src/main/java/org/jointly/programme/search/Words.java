package org.jointly.programme.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.Text;
import org.jointly.platform.find.Question;
import org.jointly.platform.find.TextWords;
import org.jointly.platform.find.Word;
import org.jspecify.annotations.Nullable;

/** The words a programme of the register is found by. */
public final class Words {
    /** PostgreSQL's tsvector holds a megabyte; this stays well below. */
    private static final int ENOUGH = 100_000;

    private Words() {}

    /** As they were written and, where that differs, as the search compares them. */
    public static String of(@Nullable String identifier, List<Text> titles, List<Description> descriptions) {
        var words = new ArrayList<String>();
        titles.forEach(title -> words.add(title.text()));
        if (identifier != null) {
            words.add(identifier);
        }
        descriptions.forEach(description -> words.add(description.text()));
        return of(words);
    }

    public static String of(List<String> texts) {
        var all = cut(String.join("\n", texts));
        var keys = TextWords.of(all).stream().map(Word::key).collect(Collectors.toCollection(TreeSet::new));
        keys.removeAll(written(all).toList());
        return keys.isEmpty() ? all : all + "\n" + cut(String.join(" ", keys));
    }

    /** A tsquery of all the words, each as a beginning; empty if there is no word in it. */
    public static String query(String sought) {
        var asWritten = written(sought).map(word -> word + ":*").collect(Collectors.joining(" & "));
        var folded = Question.of(sought).groups().stream()
                .map(ways -> ways.stream().map(Words::way).collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
        if (asWritten.isEmpty() || folded.isEmpty()) {
            return asWritten + folded;
        }
        return "(" + asWritten + ") | (" + folded + ")";
    }

    private static String way(List<String> words) {
        return words.stream()
                .map(word -> (word.startsWith("=") ? word.substring(1) : word) + ":*")
                .collect(Collectors.joining(" & ", "(", ")"));
    }

    private static Stream<String> written(String text) {
        var blanks = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(letter -> Character.isLetterOrDigit(letter) ? Character.toString(letter) : " ")
                .collect(Collectors.joining());
        return Stream.of(blanks.split(" +")).filter(word -> !word.isEmpty());
    }

    private static String cut(String text) {
        return text.length() <= ENOUGH ? text : text.substring(0, ENOUGH);
    }
}
