package org.jointly.ui.access.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jointly.api.access.registration.AskToJoin;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.session.plain.TypedFields;
import org.jspecify.annotations.Nullable;

/** What a stranger typed into the form, as it came. */
record JoinForm(Map<String, String> fields) {
    private static final List<String> NEEDED = List.of("name", "kind", "country", "asker", "mail", "reason");
    private static final String TRAP = "fax";

    static JoinForm empty() {
        return new JoinForm(Map.of());
    }

    /** Null when it is longer than any of ours, or does not say how long it is. */
    static @Nullable JoinForm read(HttpServletRequest request, int longest) throws IOException {
        var fields = TypedFields.read(request, longest);
        return fields == null ? null : new JoinForm(fields);
    }

    String value(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    String mail() {
        return value("mail");
    }

    boolean trapped() {
        return !value(TRAP).isEmpty();
    }

    /** The names of fields that are needed and were left empty, or chosen from no list; what is wrong is said by the page. */
    Map<String, String> missing() {
        return NEEDED.stream()
                .filter(name -> value(name).isEmpty() || (name.equals("kind") && kind() == null))
                .collect(Collectors.toMap(name -> name, _ -> ""));
    }

    AskToJoin asked(Locale language) {
        return new AskToJoin(
                value("name"),
                Objects.requireNonNull(kind()),
                value("country"),
                value("website").isEmpty() ? null : value("website"),
                value("asker"),
                mail(),
                value("reason"),
                language.getLanguage());
    }

    private @Nullable OrganisationKind kind() {
        return Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind.toString().equals(value("kind")))
                .findFirst()
                .orElse(null);
    }
}
