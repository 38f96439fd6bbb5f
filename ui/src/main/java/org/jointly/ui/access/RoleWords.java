package org.jointly.ui.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;

/** Roles in words. */
final class RoleWords {
    private RoleWords() {}

    /** Each with its end, where it has one. */
    static String of(Person person) {
        return of(person.roles(), person.until());
    }

    static String of(Collection<Role> roles) {
        return of(roles, Map.of());
    }

    private static String of(Collection<Role> roles, Map<Role, Instant> until) {
        return roles.isEmpty()
                ? Words.say("people.no-role")
                : roles.stream()
                        .sorted()
                        .map(role -> until.containsKey(role)
                                ? Words.say("people.role-until", Words.of(role), Dates.lastDay(until.get(role)))
                                : Words.of(role))
                        .collect(Collectors.joining(" · "));
    }
}
