package org.jointly.access.member;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.access.keycloak.Member;
import org.jointly.access.provision.ProvisionedRow;
import org.jointly.access.provision.Provisions;
import org.jointly.access.session.FactorReset;
import org.jointly.access.session.SignedOut;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.GrantEnding;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * What administrators do about people, each act one transaction: the organisation's lock, the policy, the rows, the entry of
 * the trail, and the message by which Keycloak is told.
 */
@Singleton
@Transactional
class PersonActs {
    static final String SUSPEND = "suspend";
    static final String REACTIVATE = "reactivate";
    static final String REMOVE = "remove";
    static final String END_SESSIONS = "endSessions";
    static final String RESET_FACTOR = "resetSecondFactor";

    private final MemberRows rows;
    private final Grants grants;
    private final Provisions provisions;
    private final Outbox outbox;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    PersonActs(
            MemberRows rows,
            Grants grants,
            Provisions provisions,
            Outbox outbox,
            Once once,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.grants = grants;
        this.provisions = provisions;
        this.outbox = outbox;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<MemberState> states(UUID organisation, Collection<Member> members) {
        var now = clock.instant();
        var known =
                rows.members(organisation).stream().collect(Collectors.toMap(MemberRow::person, Function.identity()));
        var newest = rows.newestOfAll(organisation).stream().collect(Collectors.groupingBy(RoleGrantRow::person));
        var suspended = Set.copyOf(rows.suspended(organisation));
        return members.stream()
                .map(member -> new MemberState(
                        member,
                        known.get(member.id()),
                        suspended.contains(member.id()),
                        newest.getOrDefault(member.id(), List.of()),
                        now))
                .toList();
    }

    @Transactional(readOnly = true)
    PersonDetails details(AskedPerson asked) {
        return shown(asked, state(asked), clock.instant());
    }

    PersonDetails giveRole(AskedPerson asked, Role role, GiveRole request) {
        return act(asked, request, giving(asked, role, request.until()));
    }

    private Act giving(AskedPerson asked, Role role, @Nullable Instant until) {
        return (state, now) -> {
            PersonPolicy.inTheFuture(until, now);
            var held = state.grant(role).filter(grant -> !grant.isOver(now)).orElse(null);
            if (held != null && Objects.equals(held.ends(), until)) {
                return false;
            }
            if (role == Role.ADMIN && until != null) {
                PersonPolicy.somebodyRemains(administrators(asked, now), asked.id());
            }
            grants.give(state, role, until);
            var details = details(asked, role);
            if (until != null) {
                details.put("until", until.toString());
            }
            events.publishEvent(new PersonActed("role.given", asked.id(), details));
            return true;
        };
    }

    PersonDetails takeRole(AskedPerson asked, Role role) {
        return act(asked, role, taking(asked, role));
    }

    private Act taking(AskedPerson asked, Role role) {
        return (state, now) -> {
            var held = state.grant(role).filter(grant -> !grant.isOver(now)).orElse(null);
            if (held == null) {
                return false;
            }
            if (role == Role.ADMIN) {
                PersonPolicy.somebodyRemains(administrators(asked, now), asked.id());
            }
            grants.end(held, GrantEnding.TAKEN);
            events.publishEvent(new PersonActed("role.taken", asked.id(), details(asked, role)));
            return true;
        };
    }

    PersonDetails suspend(AskedPerson asked) {
        var already = rows.suspended(asked.organisation()).contains(asked.id());
        return act(already ? asked : asked.signedOut(), SUSPEND, suspending(asked));
    }

    /** What a review or the organisation's directory decided, within its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    PersonDetails decide(AskedPerson asked, People.PersonDecision decision) {
        return done(asked, (state, now) -> {
            var changed = false;
            for (var role : decision.taken()) {
                changed |= taking(asked, role).on(state, now);
            }
            if (decision.given() != null) {
                changed |= giving(asked, decision.given(), null).on(state(asked), now);
            }
            return (decision.acts() != null
                            && (decision.acts() ? reactivating(asked) : suspending(asked)).on(state, now))
                    || changed;
        });
    }

    private Act suspending(AskedPerson asked) {
        return (state, now) -> {
            PersonPolicy.somebodyRemains(administrators(asked, now), asked.id());
            if (rows.suspend(asked.id(), Actor.current().by(), now) == 0) {
                return false;
            }
            if (asked.onlyHere()) {
                outbox.send(SignedOut.KIND, asked.organisation(), new SignedOut(asked.id(), now));
            }
            events.publishEvent(new PersonActed("person.suspended", asked.id(), details(asked, null)));
            return false;
        };
    }

    PersonDetails reactivate(AskedPerson asked) {
        return act(asked, REACTIVATE, reactivating(asked));
    }

    private Act reactivating(AskedPerson asked) {
        return (state, now) -> {
            if (rows.reactivate(asked.id(), Actor.current().by(), now) == 1) {
                events.publishEvent(new PersonActed("person.reactivated", asked.id(), details(asked, null)));
            }
            return false;
        };
    }

    PersonDetails remove(AskedPerson asked) {
        return act(asked, REMOVE, (state, now) -> {
            PersonPolicy.somebodyRemains(administrators(asked, now), asked.id());
            endMembership(asked, state, GrantEnding.REMOVED);
            rows.reactivate(asked.id(), Actor.current().by(), now);
            events.publishEvent(new PersonActed("person.removed", asked.id(), details(asked, null)));
            return true;
        });
    }

    /** By the person themselves, under the duty {@code ACCESS}: whoever leaves needs nobody's leave, but somebody must remain. */
    void leave(AskedPerson asked, int duties) {
        var now = clock.instant();
        rows.lock(asked.organisation());
        if (state(asked).isOver()) {
            throw new NotFound("membership");
        }
        grants.adopt(asked.organisation(), asked.member());
        PersonPolicy.somebodyRemains(administrators(asked, now), asked.id());
        endMembership(asked, state(asked), GrantEnding.LEFT);
        rows.change(asked.organisation(), asked.id(), now);
        outbox.send(PersonChanged.BY_DUTY, asked.organisation(), new PersonChanged(asked.organisation(), asked.id()));
        var details = details(asked, null);
        details.put("duties", Integer.toString(duties));
        events.publishEvent(new PersonActed("person.left", asked.id(), details));
    }

    /** Because the organisation leaves, under the duty {@code ACCESS}: whoever announced it need not administer it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void dismiss(AskedPerson asked) {
        var now = clock.instant();
        rows.lock(asked.organisation());
        if (state(asked).isOver()) {
            return;
        }
        grants.adopt(asked.organisation(), asked.member());
        endMembership(asked, state(asked), GrantEnding.REMOVED);
        rows.reactivate(asked.id(), Actor.current().by(), now);
        rows.change(asked.organisation(), asked.id(), now);
        outbox.send(PersonChanged.BY_DUTY, asked.organisation(), new PersonChanged(asked.organisation(), asked.id()));
        events.publishEvent(new PersonActed("person.removed", asked.id(), details(asked, null)));
    }

    private void endMembership(AskedPerson asked, MemberState state, GrantEnding how) {
        state.newest().stream().filter(grant -> grant.endedAt() == null).forEach(grant -> grants.end(grant, how));
        rows.end(asked.organisation(), asked.id(), false, clock.instant());
    }

    /** Keycloak is told a moment later, so the answer says what holds then. */
    PersonDetails endSessions(AskedPerson asked) {
        return act(asked.signedOut(), END_SESSIONS, (state, now) -> {
            outbox.send(SignedOut.KIND, asked.organisation(), new SignedOut(asked.id(), now));
            events.publishEvent(new PersonActed("person.signed_out", asked.id(), details(asked, null)));
            return false;
        });
    }

    PersonDetails resetSecondFactor(AskedPerson asked) {
        return act(asked, RESET_FACTOR, (state, now) -> {
            outbox.send(FactorReset.KIND, asked.organisation(), new FactorReset(asked.id(), now));
            events.publishEvent(new PersonActed("person.factor_reset", asked.id(), details(asked, null)));
            return false;
        });
    }

    /** What was answered under the request's key; not found where it has none or is the first. */
    PersonDetails answered(Object request) {
        return once.run(request, PersonDetails.class, () -> {
            throw new NotFound("person");
        });
    }

    /** Says whether Keycloak must be told what the person is now. */
    private interface Act {
        boolean on(MemberState state, Instant now);
    }

    private PersonDetails act(AskedPerson asked, Object request, Act act) {
        return once.run(request, PersonDetails.class, () -> done(asked, act));
    }

    private PersonDetails done(AskedPerson asked, Act act) {
        var now = clock.instant();
        rows.lock(asked.organisation());
        PersonPolicy.mayAdministerStill(
                isBarred(asked.organisation(), Actor.current().person(), now));
        if (state(asked).isOver()) {
            throw new NotFound("person");
        }
        grants.adopt(asked.organisation(), asked.member());
        if (act.on(state(asked), now)) {
            rows.change(asked.organisation(), asked.id(), now);
            outbox.send(PersonChanged.KIND, asked.organisation(), new PersonChanged(asked.organisation(), asked.id()));
        }
        return shown(asked, state(asked), now);
    }

    /** Whether the one who acts lost the right to since the request came. */
    private boolean isBarred(UUID organisation, UUID person, Instant now) {
        return rows.member(organisation, person).map(MemberRow::isOver).orElse(false)
                || rows.suspended(organisation).contains(person)
                || rows.newest(organisation, person).stream()
                        .anyMatch(grant -> grant.which() == Role.ADMIN && grant.isOver(now));
    }

    private MemberState state(AskedPerson asked) {
        return new MemberState(
                asked.member(),
                rows.member(asked.organisation(), asked.id()).orElse(null),
                rows.suspended(asked.organisation()).contains(asked.id()),
                rows.newest(asked.organisation(), asked.id()),
                clock.instant());
    }

    private Administrators administrators(AskedPerson asked, Instant now) {
        var members = rows.members(asked.organisation());
        var barred = new HashSet<>(rows.suspended(asked.organisation()));
        members.stream().filter(MemberRow::isOver).map(MemberRow::person).forEach(barred::add);
        var unsettled = members.stream()
                .filter(MemberRow::isUnsettled)
                .map(MemberRow::person)
                .collect(Collectors.toSet());
        return Administrators.of(
                asked.administrators(), rows.newestOfAdministrators(asked.organisation()), unsettled, barred, now);
    }

    private PersonDetails shown(AskedPerson asked, MemberState state, Instant now) {
        var last = administrators(asked, now).isLast(asked.id());
        return new PersonDetails(
                state.shown(),
                rows.grants(asked.organisation(), asked.id()).stream()
                        .map(grant -> grant.shown(now))
                        .toList(),
                rows.seenAt(asked.organisation(), asked.id()).orElse(null),
                asked.sessions(),
                asked.onlyHere(),
                last,
                provisions
                        .find(asked.organisation(), asked.id())
                        .map(ProvisionedRow::shown)
                        .orElse(null),
                PersonPolicy.abilities(Actor.current(), state, asked.onlyHere(), last));
    }

    private static Map<String, String> details(AskedPerson asked, @Nullable Role role) {
        var details = new HashMap<String, String>();
        details.put("name", asked.member().name());
        if (role != null) {
            details.put("role", role.toString());
        }
        return details;
    }
}
