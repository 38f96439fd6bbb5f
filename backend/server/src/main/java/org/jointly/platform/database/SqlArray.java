package org.jointly.platform.database;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Arrays as PostgreSQL writes them, to be bound as text and cast: Micronaut Data binds none whose elements are UUIDs. */
public final class SqlArray {
    private SqlArray() {}

    public static String of(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** @param words of small letters, digits and _ alone, such as the names of an enum */
    public static String ofWords(Collection<?> words) {
        return words.stream()
                .map(Object::toString)
                .peek(SqlArray::mustBeWord)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void mustBeWord(String text) {
        if (!text.matches("[a-z0-9_]+")) {
            throw new IllegalArgumentException("is no word: " + text);
        }
    }
}
