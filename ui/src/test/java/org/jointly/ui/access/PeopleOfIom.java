package org.jointly.ui.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.PeopleApi;
import org.jointly.api.access.Person;
import org.jointly.api.access.PersonAbility;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.PersonSession;
import org.jointly.api.access.Provisioning;
import org.jointly.api.access.Role;
import org.jointly.api.access.RoleGrant;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** One person, of whom it remembers what was done with them. */
class PeopleOfIom implements PeopleApi {
    final List<String> done = new ArrayList<>();
    Set<PersonAbility> abilities = EnumSet.allOf(PersonAbility.class);
    Set<Role> roles = EnumSet.of(Role.VIEWER);
    boolean suspended;
    boolean onlyHere = true;
    boolean lastAdministrator;

    @Nullable Provisioning provisioning;

    @Override
    public PersonDetails person(UUID person) {
        return new PersonDetails(
                new Person(person, "Noor Demo", "noor@iom.example", true, suspended, roles, Map.of()),
                roles.stream()
                        .map(role ->
                                new RoleGrant(role, Instant.EPOCH, null, "Elio Demo", Instant.EPOCH, null, null, null))
                        .toList(),
                null,
                onlyHere ? List.of(new PersonSession(Instant.EPOCH, Instant.now(), "192.0.2.7")) : List.of(),
                onlyHere,
                lastAdministrator,
                provisioning,
                abilities);
    }

    @Override
    public PersonDetails giveRole(UUID person, Role role, GiveRole request, @Nullable String idempotencyKey) {
        done.add("gave " + role + " until " + request.until());
        roles = EnumSet.of(role);
        return person(person);
    }

    @Override
    public PersonDetails takeRole(UUID person, Role role, @Nullable String idempotencyKey) {
        done.add("took " + role);
        roles = EnumSet.noneOf(Role.class);
        return person(person);
    }

    @Override
    public PersonDetails suspend(UUID person, @Nullable String idempotencyKey) {
        done.add("suspended");
        suspended = true;
        abilities = EnumSet.of(PersonAbility.REACTIVATE);
        return person(person);
    }

    @Override
    public PersonDetails reactivate(UUID person, @Nullable String idempotencyKey) {
        done.add("reactivated");
        suspended = false;
        return person(person);
    }

    @Override
    public PersonDetails remove(UUID person, @Nullable String idempotencyKey) {
        done.add("removed");
        return person(person);
    }

    @Override
    public PersonDetails endSessions(UUID person, @Nullable String idempotencyKey) {
        done.add("signed out");
        return person(person);
    }

    @Override
    public PersonDetails resetSecondFactor(UUID person, @Nullable String idempotencyKey) {
        done.add("reset the second factor");
        return person(person);
    }

    static UUID noor() {
        return Cast.id("noor");
    }
}
