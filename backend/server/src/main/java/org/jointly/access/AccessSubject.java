package org.jointly.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.access.rights.HeldBack;
import org.jointly.api.access.Role;
import org.jointly.api.access.reach.AccessGround;
import org.jointly.api.access.reach.PersonAt;
import org.jointly.platform.Actor;

/**
 * Somebody of the acting organisation whose access is looked at, at some instant.
 *
 * @param given roles as they were given; none where the person may not act at all
 */
public record AccessSubject(UUID person, String name, Set<Role> given, UUID organisation, String organisationName) {
    public static AccessSubject of(PersonAt person) {
        var organisation = Actor.current();
        return new AccessSubject(
                person.id(),
                person.name(),
                person.acts() ? person.given() : Set.of(),
                organisation.organisation(),
                organisation.organisationName());
    }

    /** As they act, or acted, in a request: with the roles that are contained in others. */
    public Actor actor() {
        return new Actor(person, name, organisation, organisationName, HeldBack.withContained(given));
    }

    /** Those of the roles without which they might do less: what the policy answers without each of them. */
    public List<AccessGround> rolesThatMatter(Function<Actor, Set<String>> may) {
        var all = may.apply(actor());
        return given.stream()
                .sorted()
                .filter(role -> !may.apply(without(role).actor()).equals(all))
                .map(role -> new AccessGround("role", role.toString(), null, null))
                .collect(Collectors.toList());
    }

    private AccessSubject without(Role role) {
        var rest = EnumSet.noneOf(Role.class);
        given.stream().filter(held -> held != role).forEach(rest::add);
        return new AccessSubject(person, name, rest, organisation, organisationName);
    }
}
