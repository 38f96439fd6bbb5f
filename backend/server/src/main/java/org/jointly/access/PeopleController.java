package org.jointly.access;

import io.micronaut.http.annotation.Controller;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.member.People;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.PeopleApi;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

@Controller
class PeopleController implements PeopleApi {
    private final People people;
    private final SecondFactor factor;

    PeopleController(People people, SecondFactor factor) {
        this.people = people;
        this.factor = factor;
    }

    @Override
    public PersonDetails person(UUID person) {
        return people.person(person);
    }

    @Override
    @FreshRights
    public PersonDetails giveRole(UUID person, Role role, GiveRole request, @Nullable String idempotencyKey) {
        factor.demandFor(Set.of(role));
        return people.giveRole(person, role, request);
    }

    @Override
    @FreshRights
    public PersonDetails takeRole(UUID person, Role role, @Nullable String idempotencyKey) {
        return people.takeRole(person, role);
    }

    @Override
    @FreshRights
    public PersonDetails suspend(UUID person, @Nullable String idempotencyKey) {
        return people.suspend(person);
    }

    @Override
    @FreshRights
    public PersonDetails reactivate(UUID person, @Nullable String idempotencyKey) {
        return people.reactivate(person);
    }

    @Override
    @FreshRights
    public PersonDetails remove(UUID person, @Nullable String idempotencyKey) {
        return people.remove(person);
    }

    @Override
    @FreshRights
    public PersonDetails endSessions(UUID person, @Nullable String idempotencyKey) {
        return people.endSessions(person);
    }

    @Override
    @FreshRights
    public PersonDetails resetSecondFactor(UUID person, @Nullable String idempotencyKey) {
        return people.resetSecondFactor(person);
    }
}
