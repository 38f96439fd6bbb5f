package org.jointly.access.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jointly.access.keycloak.Account;
import org.jointly.access.keycloak.Member;
import org.jointly.access.member.AskedPerson;
import org.jointly.access.member.Joiners;
import org.jointly.access.member.Joining;
import org.jointly.access.member.People;
import org.jointly.access.member.PersonActed;
import org.jointly.access.provision.ProvisionedRow;
import org.jointly.access.provision.ProvisionedRow.NewProfile;
import org.jointly.access.provision.Provisions;
import org.jointly.api.access.Person;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** What a directory does about people, each act one transaction under the organisation's lock. */
@Singleton
@Transactional
class UserActs {
    private final People people;
    private final Joiners joiners;
    private final Provisions provisions;
    private final UserResources resources;
    private final UserPolicy policy;
    private final MovedAccounts moves;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    UserActs(
            People people,
            Joiners joiners,
            Provisions provisions,
            UserResources resources,
            UserPolicy policy,
            MovedAccounts moves,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.people = people;
        this.joiners = joiners;
        this.provisions = provisions;
        this.resources = resources;
        this.policy = policy;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ObjectNode resource(Person person) {
        var organisation = Actor.current().organisation();
        return resources.of(
                person,
                provisions.find(organisation, person.id()).orElse(null),
                provisions.roles(organisation, person.id()));
    }

    @Transactional(readOnly = true)
    List<ObjectNode> resources(List<Person> found) {
        var organisation = Actor.current().organisation();
        var rows = provisions.all(organisation);
        var groups = provisions.roles(organisation);
        return found.stream()
                .map(person -> resources.of(person, rows.get(person.id()), groups.getOrDefault(person.id(), Set.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    @Nullable UUID known(String externalId) {
        return provisions.known(Actor.current().organisation(), externalId).orElse(null);
    }

    /** Somebody comes to work for the organisation, without a role. Under the duty {@code ACCESS}: they are nobody's yet. */
    void join(Account account, @Nullable Member member, WantedUser wanted) {
        var by = Actor.current().by();
        var organisation = by.organisation();
        joiners.lock(organisation);
        if (provisions.find(organisation, account.id()).isPresent()) {
            throw UserPolicy.isHere();
        }
        isFree(wanted.externalId(), account.id());
        joiners.join(new Joining(
                organisation,
                account.id(),
                account.name(),
                Optional.ofNullable(member),
                Set.of(),
                null,
                by.person(),
                by.personName()));
        provisions.add(ProvisionedRow.begun(account.id(), by, clock.instant())
                .knownAs(wanted.externalId(), clock.instant())
                .spelt(wanted.name().given(), wanted.name().family()));
        provisions.mailSetUp(organisation, account.id());
        record("person.provisioned", account.id(), account.name(), Map.of());
    }

    /** Somebody whom a directory suspended comes as if anew: with the same account, and with no role of before. */
    void comeBack(AskedPerson asked, WantedUser wanted) {
        joiners.lock(asked.organisation());
        var person = people.now(asked).orElseThrow(() -> new NotFound("person"));
        if (!person.suspended()) {
            throw UserPolicy.isHere();
        }
        policy.mayReactivate(provisions.isSuspendedByMachine(asked.organisation(), asked.id()));
        isFree(wanted.externalId(), asked.id());
        people.decide(asked, new People.PersonDecision(person.roles(), null, true));
        provisions.forget(asked.organisation(), asked.id(), false);
        provisions.change(row(asked).knownAs(wanted.externalId(), clock.instant()), false);
    }

    /** What is written of somebody now: compared after Keycloak was asked, it tells whether that is still so. */
    @Transactional(readOnly = true)
    Optional<ProvisionedRow> written(UUID person) {
        return provisions.find(Actor.current().organisation(), person);
    }

    /**
     * Reads what the person is, works out what they are to be, and does what is between, all under the lock.
     *
     * @param known what was written of them before Keycloak was asked
     * @param change of the resource as it is now
     * @param free an address of which Keycloak said that no other account has it
     * @return false, and nothing is done, where something else was written meanwhile
     */
    boolean change(
            AskedPerson asked,
            Optional<ProvisionedRow> known,
            UnaryOperator<ObjectNode> change,
            @Nullable String free) {
        joiners.lock(asked.organisation());
        if (!written(asked.id()).equals(known)) {
            return false;
        }
        var person = people.now(asked).orElseThrow(() -> new NotFound("person"));
        var before = resource(person);
        var wanted = WantedUser.of(change.apply(before), before);
        activate(asked, person, wanted.active());
        call(asked, before, wanted, free);
        return true;
    }

    /** Says who they are: what the directory knows them by, their name and address. */
    private void call(AskedPerson asked, ObjectNode before, WantedUser wanted, @Nullable String free) {
        var row = row(asked);
        var changed = row;
        if (!Objects.equals(row.externalId(), wanted.externalId())) {
            isFree(wanted.externalId(), asked.id());
            changed = changed.knownAs(wanted.externalId(), clock.instant());
        }
        var isMoved = !wanted.mail().equals(before.path("userName").asText());
        if (isMoved) {
            mayMove(asked, before.path("userName").asText(), wanted);
            UserPolicy.isFree(wanted.mail().equals(free));
        }
        var isRenamed = asked.onlyHere()
                && !wanted.name().whole().equals(before.path("displayName").asText());
        if (isMoved || isRenamed) {
            changed = changed.called(
                    new NewProfile(wanted.name().given(), wanted.name().family(), isMoved ? wanted.mail() : null),
                    clock.instant());
        }
        if (!changed.equals(row)) {
            provisions.change(changed, isMoved || isRenamed);
        }
        if (isMoved) {
            moves.follow(asked, before.path("userName").asText(), wanted.mail());
        }
        tell(asked, isRenamed, isMoved);
    }

    private void mayMove(AskedPerson asked, String from, WantedUser wanted) {
        var held = people.now(asked).map(Person::roles).orElse(Set.of());
        policy.mayMove(asked, held, provisions.isDelegate(asked.organisation(), asked.id()));
        policy.isOurs(from.substring(from.indexOf('@') + 1));
        policy.isOurs(wanted.domain());
    }

    private void tell(AskedPerson asked, boolean isRenamed, boolean isMoved) {
        if (isRenamed) {
            record("person.renamed", asked.id(), asked.member().name(), Map.of());
        }
        if (isMoved) {
            record("person.mail_changed", asked.id(), asked.member().name(), Map.of());
        }
    }

    private void activate(AskedPerson asked, Person person, @Nullable Boolean active) {
        if (active == null || active == (person.enabled() && !person.suspended())) {
            return;
        }
        if (active) {
            UserPolicy.mayBeActive(person.enabled());
            policy.mayReactivate(provisions.isSuspendedByMachine(asked.organisation(), asked.id()));
        }
        people.decide(asked, new People.PersonDecision(Set.of(), null, active));
    }

    /** Whoever was here before the directory begins a row when the directory first changes something of them. */
    private ProvisionedRow row(AskedPerson asked) {
        people.decide(asked, new People.PersonDecision(Set.of(), null, null));
        return provisions
                .find(asked.organisation(), asked.id())
                .orElseGet(
                        () -> ProvisionedRow.begun(asked.id(), Actor.current().by(), clock.instant()));
    }

    private void isFree(@Nullable String externalId, UUID person) {
        if (externalId != null) {
            var others = new HashSet<UUID>();
            provisions.known(Actor.current().organisation(), externalId).ifPresent(others::add);
            others.remove(person);
            UserPolicy.isTheirs(others.isEmpty());
        }
    }

    private void record(String action, UUID person, String name, Map<String, String> facts) {
        var details = new HashMap<>(facts);
        details.put("name", name);
        events.publishEvent(new PersonActed(action, person, details));
    }
}
