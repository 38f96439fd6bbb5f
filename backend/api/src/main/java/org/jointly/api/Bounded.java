package org.jointly.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collections of a request, cut to one more than they may hold: their size is refused all the same, and nobody looks at each of
 * a hundred thousand elements, or writes out what is wrong with each.
 */
public final class Bounded {
    private Bounded() {}

    /** Empty where JSON left it out. */
    public static <T> List<T> list(int most, @Nullable List<T> sent) {
        if (sent == null) {
            return List.of();
        }
        return sent.size() <= most + 1 ? sent : sent.subList(0, most + 1);
    }

    /** Empty where JSON left it out. */
    public static <V> Map<String, V> map(int most, @Nullable Map<String, V> sent) {
        if (sent == null) {
            return Map.of();
        }
        return sent.size() <= most + 1
                ? sent
                : sent.keySet().stream().limit(most + 1L).collect(Collectors.toMap(key -> key, sent::get));
    }
}
