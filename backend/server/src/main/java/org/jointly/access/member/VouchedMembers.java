package org.jointly.access.member;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.keycloak.Member;
import org.jointly.api.access.Role;
import org.jointly.platform.Caller;
import org.jointly.platform.Recorded;
import org.jointly.platform.outbox.Outbox;

/**
 * Who comes by the identity provider of their organisation, within the transaction of that: they belong to it, and hold what their groups
 * stand for as long as they are in them. What people gave is left alone.
 */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class VouchedMembers {
    private static final Set<Role> BASE = EnumSet.of(Role.VIEWER, Role.COMMENTER, Role.EDITOR);

    private final MemberRows rows;
    private final Grants grants;
    private final Settling settling;
    private final Outbox outbox;
    private final ApplicationEventPublisher<Recorded> events;

    VouchedMembers(
            MemberRows rows,
            Grants grants,
            Settling settling,
            Outbox outbox,
            ApplicationEventPublisher<Recorded> events) {
        this.rows = rows;
        this.grants = grants;
        this.settling = settling;
        this.outbox = outbox;
        this.events = events;
    }

    /** Whether an administrator suspended them or ended that they work here: a sign-in does not undo that. */
    public boolean isHeldBack(UUID organisation, UUID person) {
        return rows.suspended(organisation).contains(person)
                || rows.member(organisation, person).filter(MemberRow::isOver).isPresent();
    }

    /**
     * @param mapped what their groups stand for; who is new and has none of these may read
     * @return whether something was changed
     */
    public boolean arrive(UUID organisation, Caller caller, Optional<Member> member, Optional<Role> mapped) {
        var row = rows.member(organisation, caller.person());
        var isNew = member.isEmpty() && row.isEmpty();
        if (isNew) {
            grants.beginByProvider(organisation, caller.person(), caller.name());
            events.publishEvent(new PersonActed("person.vouched", caller.person(), Map.of("name", caller.name())));
        }
        member.filter(_ -> row.isEmpty()).ifPresent(there -> grants.adopt(organisation, there));
        var changed = sync(organisation, caller, mapped, isNew) || isNew;
        if (changed) {
            rows.change(organisation, caller.person(), grants.now());
            outbox.send(PersonChanged.BY_DUTY, organisation, new PersonChanged(organisation, caller.person()));
        }
        return changed;
    }

    /** Of viewer, commenter and editor a person holds one: where a person gave or took it, the provider changes nothing. */
    private boolean sync(UUID organisation, Caller caller, Optional<Role> mapped, boolean isNew) {
        var newest = rows.newest(organisation, caller.person());
        var held = newest.stream()
                .filter(grant -> !grant.isOver(grants.now()) && BASE.contains(grant.which()))
                .toList();
        if (held.stream().anyMatch(grant -> !grant.byProvider())) {
            return false;
        }
        var wanted = mapped.or(() -> isNew || !held.isEmpty() ? Optional.of(Role.VIEWER) : Optional.empty())
                .flatMap(role -> leftOf(role, newest));
        if (held.stream().anyMatch(grant -> wanted.filter(grant.which()::equals).isPresent())) {
            return false;
        }
        held.forEach(grants::endByProvider);
        wanted.ifPresent(role -> grants.giveByProvider(organisation, caller.person(), role));
        // Whoever hears that a role went finds what came in its place.
        held.forEach(grant -> record("role.unvouched", caller, grant.which()));
        wanted.ifPresent(role -> record("role.vouched", caller, role));
        return wanted.isPresent() || !held.isEmpty();
    }

    /** Each of the three contains the one before: where a person took one, the provider gives at most the one below it. */
    private static Optional<Role> leftOf(Role role, List<RoleGrantRow> newest) {
        return newest.stream()
                .filter(grant -> isTaken(grant, newest))
                .map(RoleGrantRow::which)
                .min(Comparator.naturalOrder())
                .filter(taken -> taken.compareTo(role) <= 0)
                .map(taken ->
                        BASE.stream().filter(one -> one.compareTo(taken) < 0).max(Comparator.naturalOrder()))
                .orElse(Optional.of(role));
    }

    /** Until a person gives as much again. */
    private static boolean isTaken(RoleGrantRow grant, List<RoleGrantRow> newest) {
        var when = grant.endedAt();
        return BASE.contains(grant.which())
                && grant.wasTaken()
                && when != null
                && newest.stream()
                        .filter(other -> BASE.contains(other.which()) && !other.byProvider())
                        .filter(other -> other.which().compareTo(grant.which()) >= 0)
                        .noneMatch(other -> other.givenAt().isAfter(when));
    }

    /** Until Keycloak knows, so that the next token says it; not for ever. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void await(UUID organisation, UUID person) {
        settling.await(organisation, person);
    }

    private void record(String action, Caller caller, Role role) {
        events.publishEvent(
                new PersonActed(action, caller.person(), Map.of("name", caller.name(), "role", role.toString())));
    }
}
