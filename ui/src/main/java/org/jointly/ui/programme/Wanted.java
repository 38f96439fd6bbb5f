package org.jointly.ui.programme;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.FindProgrammes;
import org.jointly.api.programme.ProgrammeOrder;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Strand;
import org.jspecify.annotations.Nullable;

/** Which programmes to list, as the address bar says it. */
record Wanted(
        @Nullable String q,
        @Nullable Stage stage,
        @Nullable String region,
        @Nullable Strand strand,
        @Nullable Capacity capacity,
        @Nullable UUID partner,
        @Nullable String country,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean archived,
        @Nullable ProgrammeOrder order) {
    static final Wanted ALL = new Wanted(null, null, null, null, null, null, null, null, null, false, null);

    static Wanted of(QueryParameters address) {
        return new Wanted(
                address.getSingleParameter("q").orElse(null),
                value(Stage.class, address, "stage"),
                text(address, "region", "\\d{3}"),
                value(Strand.class, address, "strand"),
                value(Capacity.class, address, "capacity"),
                read(address, "partner", UUID::fromString),
                text(address, "country", "[A-Z]{2}"),
                read(address, "from", LocalDate::parse),
                read(address, "until", LocalDate::parse),
                address.getSingleParameter("archived").filter("true"::equals).isPresent(),
                value(ProgrammeOrder.class, address, "order"));
    }

    QueryParameters address() {
        return QueryParameters.simple(parameters());
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", q == null || q.isBlank() ? null : q.strip());
        put(parameters, "stage", stage);
        put(parameters, "region", region);
        put(parameters, "strand", strand);
        put(parameters, "capacity", capacity);
        put(parameters, "partner", partner);
        put(parameters, "country", country);
        put(parameters, "from", from);
        put(parameters, "until", until);
        put(parameters, "archived", archived ? true : null);
        put(parameters, "order", order == ProgrammeOrder.ACTIVITY ? null : order);
        return parameters;
    }

    /** Without one of its filters, by the name it has in the address bar. */
    Wanted without(String name) {
        var parameters = new LinkedHashMap<>(parameters());
        parameters.remove(name);
        return of(QueryParameters.simple(parameters));
    }

    FindProgrammes request(@Nullable String after, int size) {
        return new FindProgrammes(
                q, stage, region, strand, capacity, partner, country, from, until, archived, order, after, size);
    }

    /** Whether nothing is left out; the order leaves nothing out. */
    boolean everything() {
        return without("order").parameters().isEmpty();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static @Nullable String text(QueryParameters address, String name, String form) {
        return address.getSingleParameter(name)
                .filter(text -> text.matches(form))
                .orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, QueryParameters address, String name) {
        return read(address, name, word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
    }

    /** What nobody understands is left out. */
    private static <T> @Nullable T read(QueryParameters address, String name, Function<String, T> reading) {
        try {
            return Optional.of(name)
                    .flatMap(address::getSingleParameter)
                    .map(reading)
                    .orElse(null);
        } catch (IllegalArgumentException | DateTimeParseException notUnderstood) {
            return null;
        }
    }
}
