package org.jointly.access.past;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.access.member.People;
import org.jointly.access.rights.HeldBack;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.access.reach.PersonAt;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What the acting organisation's people were at an instant. Now that is what Keycloak says without what was ended here; of the past,
 * what was written down here.
 */
@Singleton
public class PeopleAt {
    private final People people;
    private final PastReading past;
    private final Clock clock;

    PeopleAt(People people, PastReading past, Clock clock) {
        this.people = people;
        this.past = past;
        this.clock = clock;
    }

    /** Empty for who never worked for the organisation, as far as anybody knows; who left is shown without a role. */
    public Optional<PersonAt> one(UUID person, @Nullable Instant at) {
        var organisation = organisation();
        return oneByThemselves(organisation, person, at)
                .map(found -> withStanding(found, past.delegated(organisation, at == null ? clock.instant() : at)));
    }

    private Optional<PersonAt> oneByThemselves(UUID organisation, UUID person, @Nullable Instant at) {
        if (at == null) {
            return people.one(organisation, person)
                    .map(found -> now(List.of(found)).getFirst())
                    .or(() -> past.name(organisation, person)
                            .map(name -> new PersonAt(person, name, false, false, List.of())));
        }
        return past.name(organisation, person)
                .or(() -> people.one(organisation, person).map(Person::name))
                .map(name -> past.then(organisation, person, at).stream()
                        .findFirst()
                        .orElse(new PersonAt(person, name, true, false, List.of())));
    }

    /** By name; of the past, those who held a role then. */
    public List<PersonAt> all(@Nullable Instant at) {
        var found = at == null ? now(people.all(organisation())) : past.then(organisation(), null, at);
        var delegated = past.delegated(organisation(), at == null ? clock.instant() : at);
        return found.stream()
                .map(person -> withStanding(person, delegated))
                .sorted(Comparator.comparing(PeopleAt::key))
                .toList();
    }

    /** With a principal's authority that was given to them, if they read for the organisation and are none by themselves. */
    private static PersonAt withStanding(PersonAt person, Map<UUID, HeldRole> delegated) {
        var authority = delegated.get(person.id());
        var own = HeldBack.withContained(person.given());
        if (authority == null || own.contains(Role.PRINCIPAL) || !own.contains(Role.VIEWER)) {
            return person;
        }
        return new PersonAt(
                person.id(),
                person.name(),
                person.enabled(),
                person.suspended(),
                Stream.concat(person.roles().stream(), Stream.of(authority)).toList());
    }

    /** With where their roles come from. */
    public List<PersonAt> now(Collection<Person> found) {
        var organisation = organisation();
        var only = found.size() == 1 ? found.iterator().next().id() : null;
        var held = past.held(organisation, only, clock.instant());
        return found.stream()
                .map(person -> new PersonAt(
                        person.id(),
                        person.name(),
                        person.enabled(),
                        person.suspended(),
                        roles(person, held.getOrDefault(person.id(), List.of()))))
                .toList();
    }

    /** Since when it is written down here what somebody held; of somebody who was found in Keycloak, since then. */
    public Optional<Instant> knownSince(UUID person) {
        return Stream.of(past.knownSince(organisation()), past.foundAt(organisation(), person))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** Of all of the organisation's people. */
    public Optional<Instant> knownSince() {
        return past.knownSince(organisation());
    }

    /** When each of them was last here. */
    public Map<UUID, Instant> seen() {
        return past.seen(organisation());
    }

    /** Where a list of people by name goes on after this one. */
    public static String key(PersonAt person) {
        return person.name().toLowerCase(Locale.ROOT) + "\u0001" + person.id();
    }

    private static List<HeldRole> roles(Person person, List<HeldRole> written) {
        Map<Object, HeldRole> byRole = written.stream().collect(Collectors.toMap(HeldRole::role, held -> held));
        return person.roles().stream()
                .sorted()
                .map(role -> byRole.getOrDefault(role, new HeldRole(role, null, null, null)))
                .toList();
    }

    private static UUID organisation() {
        return Actor.current().organisation();
    }
}
