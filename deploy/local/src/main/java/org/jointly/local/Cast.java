package org.jointly.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The organisations and people of the demo and of the tests. */
record Cast(List<Organisation> organisations, List<Person> people) {
    /** Of every person of the cast; it is printed by {@code bin/up} and worth nothing elsewhere. */
    static final String PASSWORD = "Jointly-demo-2026!";

    /** The roles an organisation can give, as Keycloak's groups and the backend name them. */
    static final List<String> ROLES = List.of("viewer", "commenter", "editor", "principal", "admin", "safeguarding");

    static Cast ofTheDemo() {
        return new Cast(
                lines("organisations.csv").stream().map(Organisation::of).toList(),
                lines("people.csv").stream().map(Person::of).toList());
    }

    Organisation organisation(String alias) {
        return organisations.stream()
                .filter(organisation -> organisation.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("organisations.csv has no " + alias));
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Objects.requireNonNull(Cast.class.getResourceAsStream("/demo/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
