package org.jointly.ui.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.api.audit.ActKind;
import org.jspecify.annotations.Nullable;

/** Which part of the trail is wanted, as the address bar holds it: what cannot be read there counts as not said. */
record TrailAddress(
        @Nullable UUID person,
        @Nullable ActKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String q) {
    /** Of the page that the reader is on. */
    static TrailAddress now() {
        var ui = UI.getCurrent();
        return ui == null
                ? of(QueryParameters.empty())
                : of(ui.getActiveViewLocation().getQueryParameters());
    }

    static TrailAddress of(QueryParameters address) {
        return new TrailAddress(
                read(address, "person", UUID::fromString),
                read(address, "kind", word -> ActKind.valueOf(word.toUpperCase(Locale.ROOT))),
                read(address, "from", LocalDate::parse),
                read(address, "until", LocalDate::parse),
                read(address, "q", Function.identity()));
    }

    /** Whether nothing is left out. */
    boolean everything() {
        return parameters().getParameters().isEmpty();
    }

    /** Into the address bar, without going anywhere. */
    void show() {
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.getPage()
                    .getHistory()
                    .replaceState(null, new Location(ui.getActiveViewLocation().getPath(), parameters()));
        }
    }

    QueryParameters parameters() {
        var said = new LinkedHashMap<String, String>();
        put(said, "person", person);
        put(said, "kind", kind);
        put(said, "from", from);
        put(said, "until", until);
        put(said, "q", q);
        return QueryParameters.simple(said);
    }

    private static void put(LinkedHashMap<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    private static <T> @Nullable T read(QueryParameters address, String name, Function<String, T> reader) {
        try {
            Optional<T> value = address.getSingleParameter(name).map(reader);
            return value.orElse(null);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return null;
        }
    }
}
