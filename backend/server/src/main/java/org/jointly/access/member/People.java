package org.jointly.access.member;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.access.keycloak.AskingAtOnce;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.access.keycloak.Member;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.Person;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The organisation's people: who they are, and what administrators do about them. Keycloak is asked before a transaction
 * begins: while it does not answer, nothing is changed. It is told afterwards, by the outbox.
 */
@Singleton
public class People {
    private final Keycloak keycloak;
    private final KeycloakAccounts accounts;
    private final AskingAtOnce asking;
    private final PersonActs acts;

    People(Keycloak keycloak, KeycloakAccounts accounts, AskingAtOnce asking, PersonActs acts) {
        this.keycloak = keycloak;
        this.accounts = accounts;
        this.asking = asking;
        this.acts = acts;
    }

    /** Everybody of an organisation, by name, as Keycloak says now; for what is decided or proved by it. */
    public List<Person> all(UUID organisation) {
        var members = keycloak.members(organisation);
        // Also of another organisation than the acting one, where somebody is to be named to something.
        return Duty.ACCESS.find(() -> acts.states(organisation, members)).stream()
                .filter(state -> !state.isOver())
                .map(MemberState::shown)
                .sorted(Comparator.comparing(People::key))
                .toList();
    }

    /** Somebody of an organisation, if they work there; outside of any transaction, as Keycloak is asked first. */
    public Optional<Person> one(UUID organisation, UUID person) {
        return keycloak.member(organisation, person)
                .flatMap(member -> Duty.ACCESS.find(() -> shown(organisation, member)));
    }

    /** Who was asked about, as they are here now, within the transaction of what it follows from. */
    public Optional<Person> now(AskedPerson asked) {
        return shown(asked.organisation(), asked.member());
    }

    private Optional<Person> shown(UUID organisation, Member member) {
        return acts.states(organisation, List.of(member)).stream()
                .filter(state -> !state.isOver())
                .map(MemberState::shown)
                .findFirst();
    }

    public PersonDetails person(UUID person) {
        return acts.details(found(person).orElseThrow(() -> new NotFound("person")));
    }

    public PersonDetails giveRole(UUID person, Role role, GiveRole request) {
        PersonPolicy.mayGive(PersonPolicy.administrator(), person);
        return done(person, request, asked -> acts.giveRole(asked, role, request));
    }

    public PersonDetails takeRole(UUID person, Role role) {
        return done(person, role, asked -> acts.takeRole(asked, role));
    }

    public PersonDetails suspend(UUID person) {
        PersonPolicy.maySuspend(PersonPolicy.administrator(), person);
        return done(person, PersonActs.SUSPEND, acts::suspend);
    }

    public PersonDetails reactivate(UUID person) {
        return done(person, PersonActs.REACTIVATE, acts::reactivate);
    }

    public PersonDetails remove(UUID person) {
        return done(person, PersonActs.REMOVE, acts::remove);
    }

    public PersonDetails endSessions(UUID person) {
        return done(person, PersonActs.END_SESSIONS, asked -> {
            PersonPolicy.mayTouchAccount(asked.onlyHere());
            return acts.endSessions(asked);
        });
    }

    public PersonDetails resetSecondFactor(UUID person) {
        PersonPolicy.mayResetFactors(PersonPolicy.administrator(), person);
        return done(person, PersonActs.RESET_FACTOR, asked -> {
            PersonPolicy.mayTouchAccount(asked.onlyHere());
            return acts.resetSecondFactor(asked);
        });
    }

    /** What Keycloak says of somebody right before something is decided about them; empty if they do not work here. */
    public Optional<AskedPerson> asked(UUID person) {
        return found(person);
    }

    /**
     * Everybody of the acting organisation, before roles are decided of several at once. Not for suspending: whether an account is
     * this organisation's alone is not asked of each.
     */
    public List<AskedPerson> everybody() {
        var organisation = PersonPolicy.administrator().organisation();
        var administrators = keycloak.holders(organisation, Role.ADMIN);
        return keycloak.members(organisation).stream()
                .map(member -> new AskedPerson(organisation, member, false, List.of(), administrators))
                .toList();
    }

    /** Who was asked about, as they are here now, within the transaction of what it follows from. */
    public List<Person> now(UUID organisation, Collection<AskedPerson> asked) {
        return acts.states(organisation, asked.stream().map(AskedPerson::member).toList()).stream()
                .filter(state -> !state.isOver())
                .map(MemberState::shown)
                .toList();
    }

    /** As by hand, within the transaction of what it follows from. */
    public PersonDetails decide(AskedPerson asked, PersonDecision decision) {
        return acts.decide(asked, decision);
    }

    /**
     * What is to be done about somebody at once.
     *
     * @param given a role without an end, after others were taken
     * @param acts false where they are suspended, true where they are re-activated, absent where that stays
     */
    public record PersonDecision(
            Set<Role> taken, @Nullable Role given, @Nullable Boolean acts) {}

    /** What Keycloak says of the actor; outside of any transaction. */
    public Optional<AskedPerson> oneself() {
        return asked(Actor.current().organisation(), Actor.current().person());
    }

    /** The same of somebody who works for the organisation too. */
    public Optional<AskedPerson> colleague(UUID person) {
        return asked(Actor.current().organisation(), person);
    }

    /** Ends the actor's own membership, within the transaction of what is told of it. */
    public void leave(AskedPerson oneself, int duties) {
        acts.leave(oneself, duties);
    }

    /** Ends somebody's membership because the organisation leaves, within the transaction of that. */
    public void dismiss(AskedPerson asked) {
        acts.dismiss(asked);
    }

    /** Of somebody who is gone an act that was done before is still answered under its key. */
    private PersonDetails done(UUID person, Object request, Function<AskedPerson, PersonDetails> act) {
        return found(person).map(act).orElseGet(() -> acts.answered(request));
    }

    /** Nobody learns whether somebody exists who does not work for the organisation. */
    private Optional<AskedPerson> found(UUID person) {
        return asked(PersonPolicy.administrator().organisation(), person);
    }

    private Optional<AskedPerson> asked(UUID organisation, UUID person) {
        var onlyHere = asking.begin(() -> keycloak.isOnlyIn(organisation, person));
        var administrators = asking.begin(() -> keycloak.holders(organisation, Role.ADMIN));
        return keycloak.member(organisation, person).map(member -> {
            var alone = onlyHere.get();
            return new AskedPerson(
                    organisation, member, alone, alone ? accounts.sessions(person) : List.of(), administrators.get());
        });
    }

    private static String key(Person person) {
        return person.name().toLowerCase(Locale.ROOT) + "\u0001" + person.id();
    }
}
