package org.jointly.ui.programme;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Strand;
import org.jspecify.annotations.Nullable;

/** Which programmes to list, as the address bar says it. */
record Wanted(
        @Nullable String q,
        @Nullable Stage stage,
        @Nullable String region,
        @Nullable Strand strand,
        @Nullable Capacity capacity) {
    static Wanted of(QueryParameters address) {
        return new Wanted(
                address.getSingleParameter("q").orElse(null),
                value(Stage.class, address, "stage"),
                address.getSingleParameter("region")
                        .filter(code -> code.matches("\\d{3}"))
                        .orElse(null),
                value(Strand.class, address, "strand"),
                value(Capacity.class, address, "capacity"));
    }

    QueryParameters address() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", q == null || q.isBlank() ? null : q.strip());
        put(parameters, "stage", stage);
        put(parameters, "region", region);
        put(parameters, "strand", strand);
        put(parameters, "capacity", capacity);
        return QueryParameters.simple(parameters);
    }

    boolean everything() {
        return address().getParameters().isEmpty();
    }

    private static void put(LinkedHashMap<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, QueryParameters address, String name) {
        try {
            return address.getSingleParameter(name)
                    .map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)))
                    .orElse(null);
        } catch (IllegalArgumentException unknownWord) {
            return null;
        }
    }
}
