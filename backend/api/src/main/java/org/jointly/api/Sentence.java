package org.jointly.api;

import java.util.List;
import java.util.Locale;

/**
 * What is said to a person when something is refused, or not simply taken, in none of the languages yet.
 *
 * @param key of the message files {@code sentences/sentences_….properties}
 * @param values what stands in it: numbers, names, days, and sentences that this one goes on from
 */
public record Sentence(String key, List<Object> values) {
    /** In each of the six languages; the backend says what it refuses from here, the pages what they refuse before. */
    public static final MessagePatterns FILES = new MessagePatterns("/org/jointly/api/sentences/sentences");

    public Sentence {
        values = List.copyOf(values);
    }

    public static Sentence of(String key, Object... values) {
        return new Sentence(key, List.of(values));
    }

    /** For programs, which are told in English what they did wrong; people hear that a program did. */
    public static Sentence forPrograms(String english) {
        return of("program.wrong", english);
    }

    public String in(Locale language) {
        return FILES.say(
                language,
                key,
                values.stream().map(value -> said(value, language)).toArray());
    }

    private static Object said(Object value, Locale language) {
        return value instanceof Sentence inner ? inner.in(language) : value;
    }

    /** In English, as the log and programs read it. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
