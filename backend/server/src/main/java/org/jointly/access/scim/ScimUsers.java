package org.jointly.access.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jointly.access.keycloak.Account;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.access.keycloak.NewAccount;
import org.jointly.access.member.AskedPerson;
import org.jointly.access.member.Joiners;
import org.jointly.access.member.People;
import org.jointly.access.provision.ProfileTelling;
import org.jointly.api.access.Person;
import org.jointly.api.access.invitation.SignInMeans;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.MailAddress;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** The organisation's people for its directory. Keycloak is asked before a transaction begins, and told after it. */
@Singleton
class ScimUsers {
    private static final ScimPatch PATCH = new ScimPatch(ScimAttributes.USER);
    private static final int MOST_TRIES = 20;

    private final People people;
    private final Keycloak keycloak;
    private final KeycloakAccounts accounts;
    private final UserActs acts;
    private final UserPolicy policy;
    private final Joiners joiners;
    private final ProfileTelling profiles;

    ScimUsers(
            People people,
            Keycloak keycloak,
            KeycloakAccounts accounts,
            UserActs acts,
            UserPolicy policy,
            Joiners joiners,
            ProfileTelling profiles) {
        this.people = people;
        this.keycloak = keycloak;
        this.accounts = accounts;
        this.acts = acts;
        this.policy = policy;
        this.joiners = joiners;
        this.profiles = profiles;
    }

    ObjectNode list(ScimQuery query) {
        return query.page(acts.resources(found(query)).stream()
                .sorted(Comparator.comparing(user -> user.path("id").asText()))
                .toList());
    }

    /** One address or id is looked up; for anything else everybody is read. */
    private List<Person> found(ScimQuery query) {
        var organisation = Actor.current().organisation();
        var mail = query.sought("userName", "emails.value", "emails");
        if (mail.isPresent()) {
            return withMail(mail.get()).stream().toList();
        }
        var externalId = query.sought("externalId");
        if (externalId.isPresent()) {
            return Optional.ofNullable(acts.known(externalId.get()))
                    .flatMap(person -> people.one(organisation, person))
                    .stream()
                    .toList();
        }
        return people.all(organisation);
    }

    private Optional<Person> withMail(String mail) {
        try {
            return accounts.withMail(MailAddress.read(mail))
                    .flatMap(account -> people.one(Actor.current().organisation(), account.id()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    ObjectNode one(String id) {
        return acts.resource(
                people.one(Actor.current().organisation(), id(id)).orElseThrow(() -> new NotFound("user")));
    }

    ObjectNode create(ObjectNode body) {
        var wanted = WantedUser.of(body);
        policy.isOurs(wanted.domain());
        var organisation = Actor.current().organisation();
        var account = accounts.withMail(wanted.mail());
        account.ifPresent(UserPolicy::isProven);
        var here = account.flatMap(there -> people.one(organisation, there.id()));
        var person = here.isPresent() ? comeBack(here.get(), wanted) : join(account, wanted);
        if (Boolean.FALSE.equals(wanted.active())) {
            change(person.toString(), resource -> resource.put("active", false), null);
        }
        return one(person.toString());
    }

    private UUID comeBack(Person person, WantedUser wanted) {
        acts.comeBack(people.asked(person.id()).orElseThrow(UserPolicy::isHere), wanted);
        return person.id();
    }

    private UUID join(Optional<Account> known, WantedUser wanted) {
        var actor = Actor.current();
        var account = known.orElseGet(() -> made(wanted));
        var member = keycloak.member(actor.organisation(), account.id()).orElse(null);
        PropagatedContext.empty()
                .plus(Duty.ACCESS)
                .plus(actor)
                .wrap(() -> acts.join(account, member, wanted))
                .run();
        joiners.tellNow(actor.organisation(), account.id());
        return account.id();
    }

    /** Without a credential: whoever reads the mail of the address sets one up. */
    private Account made(WantedUser wanted) {
        accounts.create(new NewAccount(
                wanted.mail(),
                Objects.requireNonNullElse(wanted.name().given(), ""),
                Objects.requireNonNullElse(wanted.name().family(), ""),
                SignInMeans.PASSWORD,
                wanted.language()));
        return accounts.withMail(wanted.mail())
                .orElseThrow(() -> ScimRefusal.uniqueness("An account was begun under this address before."));
    }

    /** What is left out stays as it is, and what cannot be changed is passed over. */
    ObjectNode replace(String id, ObjectNode body, @Nullable String version) {
        return changed(
                id,
                before -> {
                    var after = before.deepCopy();
                    body.properties().stream()
                            .filter(attribute -> ScimAttributes.USER.isKept(attribute.getKey())
                                    && !attribute.getKey().equalsIgnoreCase("emails"))
                            .forEach(attribute -> after.set(attribute.getKey(), attribute.getValue()));
                    return after;
                },
                version);
    }

    ObjectNode patch(String id, ObjectNode body, @Nullable String version) {
        return changed(id, before -> PATCH.applied(before, body), version);
    }

    private ObjectNode changed(String id, UnaryOperator<ObjectNode> change, @Nullable String version) {
        change(id, change, version);
        return one(id);
    }

    /** Again, where the person was changed while Keycloak was asked: on what it said before nothing may be built. */
    private void change(String id, UnaryOperator<ObjectNode> change, @Nullable String version) {
        for (var left = MOST_TRIES; left > 0; left--) {
            var row = acts.written(id(id));
            var asked = asked(id);
            var before = one(id);
            var wanted = WantedUser.of(change.apply(before), before);
            var isDone = acts.change(
                    asked,
                    row,
                    now -> {
                        isVersion(now, version);
                        return change.apply(now);
                    },
                    isFree(wanted.mail(), before) ? wanted.mail() : null);
            if (isDone) {
                profiles.tell(asked.organisation(), asked.id());
                return;
            }
        }
        throw ScimRefusal.changedMeanwhile();
    }

    private boolean isFree(String mail, ObjectNode before) {
        return mail.equals(before.path("userName").asText())
                || accounts.withMail(mail).isEmpty();
    }

    void remove(String id, @Nullable String version) {
        isVersion(one(id), version);
        people.remove(id(id));
    }

    static void isVersion(ObjectNode resource, @Nullable String wanted) {
        if (wanted != null && !wanted.equals("*") && !wanted.contains(ScimAnswers.version(resource))) {
            throw ScimRefusal.changedMeanwhile();
        }
    }

    private AskedPerson asked(String id) {
        return people.asked(id(id)).orElseThrow(() -> new NotFound("user"));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("user");
        }
    }
}
