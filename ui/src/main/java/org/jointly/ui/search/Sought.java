package org.jointly.ui.search;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jointly.api.search.FoundKind;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, as the address bar says it.
 *
 * @param kind of one kind alone; null for every kind
 */
record Sought(String words, @Nullable FoundKind kind) {
    static Sought of(QueryParameters address) {
        return new Sought(
                address.getSingleParameter("q").orElse("").strip(),
                address.getSingleParameter("kind").map(Sought::kindOf).orElse(null));
    }

    Sought with(String other) {
        return new Sought(other.strip(), kind);
    }

    Sought onlyOf(@Nullable FoundKind other) {
        return new Sought(words, other);
    }

    QueryParameters address() {
        var parameters = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) {
            parameters.put("q", words);
        }
        if (kind != null) {
            parameters.put("kind", kind.toString());
        }
        return QueryParameters.simple(parameters);
    }

    private static @Nullable FoundKind kindOf(String word) {
        for (var kind : FoundKind.values()) {
            if (kind.toString().equals(word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        return null;
    }
}
