package org.jointly.access.member;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.keycloak.Member;
import org.jointly.api.access.GrantEnding;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/** Gives and ends roles within the transaction of an act. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Grants {
    /** Each contains the one before, so nobody holds two. */
    private static final Set<Role> BASE = EnumSet.of(Role.VIEWER, Role.COMMENTER, Role.EDITOR);

    /** Stands for nobody: what the platform itself does. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final MemberRows rows;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Grants(MemberRows rows, ApplicationEventPublisher<Recorded> events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** What Keycloak knows and we do not: how the people who were there first come in. */
    void adopt(UUID organisation, Member member) {
        know(organisation, member);
        var known = rows.newest(organisation, member.id()).stream()
                .map(RoleGrantRow::which)
                .collect(Collectors.toSet());
        member.roles().stream()
                .filter(role -> !known.contains(role))
                .forEach(role -> find(organisation, member, role, null));
    }

    /** What lists show of somebody, as Keycloak says it. */
    void know(UUID organisation, Member member) {
        rows.know(organisation, member, member.mail(), clock.instant());
    }

    /**
     * That a role was found in Keycloak which nobody gave here.
     *
     * @param before the newest that ended: one that vanished in Keycloak and is there again ends when it would have ended
     */
    void find(UUID organisation, Member member, Role role, @Nullable RoleGrantRow before) {
        save(new Holder(organisation, member.id()), role, again(before), null, null);
        events.publishEvent(
                new PersonActed("role.found", member.id(), Map.of("name", member.name(), "role", role.toString())));
    }

    private Period again(@Nullable RoleGrantRow before) {
        var now = clock.instant();
        var end = before == null ? null : before.keptEnd();
        if (before == null || end == null) {
            return new Period(now, null);
        }
        // One that is over meanwhile runs out by the clock, as if it had never vanished, and Keycloak is told.
        return new Period(end.isAfter(now) ? now : Objects.requireNonNull(before.endedAt()), end);
    }

    void give(MemberState state, Role role, @Nullable Instant until) {
        var actor = Actor.current();
        var row = Objects.requireNonNull(state.row());
        state.newest().stream()
                .filter(grant -> grant.endedAt() == null)
                .filter(grant -> grant.which() == role || (BASE.contains(role) && BASE.contains(grant.which())))
                .forEach(grant -> replace(state, grant));
        save(
                new Holder(row.organisation(), row.person()),
                role,
                new Period(clock.instant(), until),
                actor.person(),
                actor.personName());
    }

    /** One that ran out is told as that, also where nobody noted it yet. */
    private void replace(MemberState state, RoleGrantRow grant) {
        end(grant, GrantEnding.REPLACED);
        if (grant.isOver(clock.instant())) {
            var details = Map.of("name", state.member().name(), "role", grant.role());
            events.publishEvent(new PersonActed("role.expired", grant.person(), details));
        }
    }

    /** Who holds a role, and where. */
    private record Holder(UUID organisation, UUID person) {}

    /** From when a role counts, and until when if it is dated. */
    private record Period(Instant begins, @Nullable Instant ends) {}

    private void save(Holder holder, Role role, Period period, @Nullable UUID by, @Nullable String byName) {
        rows.save(new RoleGrantRow(
                UUID.randomUUID(),
                holder.organisation(),
                holder.person(),
                role.toString(),
                period.begins(),
                period.ends(),
                by,
                byName,
                clock.instant(),
                null,
                null,
                null,
                null,
                false));
    }

    Instant now() {
        return clock.instant();
    }

    /** That somebody comes to belong to the organisation because its identity provider vouches for them. */
    void beginByProvider(UUID organisation, UUID person, String name) {
        rows.know(organisation, person, name, clock.instant());
        rows.begin(organisation, person, true, clock.instant());
    }

    void giveByProvider(UUID organisation, UUID person, Role role) {
        var now = clock.instant();
        rows.save(new RoleGrantRow(
                UUID.randomUUID(),
                organisation,
                person,
                role.toString(),
                now,
                null,
                null,
                null,
                now,
                null,
                null,
                null,
                null,
                true));
    }

    /** By nobody of the organisation. */
    void endByProvider(RoleGrantRow grant) {
        rows.end(grant.id(), clock.instant(), GrantEnding.PROVIDER.toString());
    }

    /** Of somebody who accepted an invitation: what they hold already stays as it is. */
    void join(Joining joining) {
        var now = clock.instant();
        var organisation = joining.organisation();
        rows.know(organisation, joining.person(), joining.name(), now);
        var row = rows.member(organisation, joining.person()).orElseThrow();
        var there = joining.member().filter(_ -> !row.isOver());
        there.ifPresentOrElse(
                member -> adopt(organisation, member), () -> rows.begin(organisation, joining.person(), true, now));
        var held = rows.newest(organisation, joining.person()).stream()
                .filter(grant -> !grant.isOver(now))
                .map(RoleGrantRow::which)
                .collect(Collectors.toSet());
        var hasBase = held.stream().anyMatch(BASE::contains);
        joining.roles().stream()
                .filter(role -> !held.contains(role) && !(hasBase && BASE.contains(role)))
                .forEach(role -> {
                    rows.newest(organisation, joining.person()).stream()
                            .filter(grant -> grant.which() == role && grant.endedAt() == null)
                            .forEach(grant -> end(grant, GrantEnding.EXPIRED));
                    save(
                            new Holder(organisation, joining.person()),
                            role,
                            new Period(now, joining.until()),
                            joining.by(),
                            joining.byName());
                });
        rows.change(organisation, joining.person(), now);
    }

    /** One whose date has passed ended by that. */
    void end(RoleGrantRow grant, GrantEnding how) {
        var now = clock.instant();
        if (grant.ends() != null && grant.isOver(now)) {
            rows.end(grant.id(), grant.ends(), GrantEnding.EXPIRED.toString());
            return;
        }
        var actor = Actor.current();
        if (actor.person().equals(NOBODY)) {
            rows.end(grant.id(), now, how.toString());
        } else {
            rows.end(grant.id(), actor.by(), now, how.toString());
        }
    }
}
