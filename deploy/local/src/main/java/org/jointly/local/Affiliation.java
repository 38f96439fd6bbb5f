package org.jointly.local;

import java.util.List;
import java.util.stream.Stream;

/** That a person belongs to an organisation, with the roles held there; written {@code iom:editor+principal}. */
record Affiliation(String organisation, List<String> roles) {
    static List<Affiliation> listOf(String text) {
        return Stream.of(text.split(";"))
                .filter(part -> !part.isBlank())
                .map(Affiliation::of)
                .toList();
    }

    private static Affiliation of(String text) {
        String[] part = text.strip().split(":", 2);
        List<String> roles = part.length == 1
                ? List.of()
                : Stream.of(part[1].split("\\+"))
                        .filter(role -> !role.isBlank())
                        .toList();
        return new Affiliation(part[0], roles);
    }
}
