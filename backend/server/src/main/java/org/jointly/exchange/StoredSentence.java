package org.jointly.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.jointly.api.Sentence;

/** The values of a sentence, as JSON keeps them: one that is a sentence itself is a list of its key and its values. */
final class StoredSentence {
    private StoredSentence() {}

    static List<Object> values(Sentence said) {
        return said.values().stream().map(StoredSentence::stored).toList();
    }

    static Sentence of(String key, List<?> stored) {
        return new Sentence(key, stored.stream().map(StoredSentence::value).toList());
    }

    private static Object stored(Object value) {
        return value instanceof Sentence inner
                ? Stream.concat(Stream.of(inner.key()), values(inner).stream()).toList()
                : value;
    }

    private static Object value(Object stored) {
        return stored instanceof List<?> inner
                ? of(String.valueOf(inner.getFirst()), inner.subList(1, inner.size()))
                : stored;
    }
}
