package org.jointly.access.member;

import static org.jointly.api.access.Role.ADMIN;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.PersonAbility;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jspecify.annotations.Nullable;

/** What an administrator may do with one of the organisation's people. */
public final class PersonPolicy {
    private PersonPolicy() {}

    /** At the edge, and again under the lock: of two who take the role from each other, one comes too late. */
    public static Actor administrator() {
        var actor = Actor.current();
        if (!actor.has(ADMIN)) {
            throw new NotAllowed("member.admins-only");
        }
        return actor;
    }

    static void mayAdministerStill(boolean barred) {
        if (barred) {
            throw new NotAllowed("member.admin-no-more");
        }
    }

    static void mayGive(Actor actor, UUID person) {
        if (actor.person().equals(person)) {
            throw new NotAllowed("member.own-role");
        }
    }

    static void inTheFuture(@Nullable Instant until, Instant now) {
        if (until != null && !until.isAfter(now)) {
            throw new Invalid("/until", "day.past");
        }
    }

    static void maySuspend(Actor actor, UUID person) {
        if (actor.person().equals(person)) {
            throw new NotAllowed("member.own-suspension");
        }
    }

    static void mayResetFactors(Actor actor, UUID person) {
        if (actor.person().equals(person)) {
            throw new NotAllowed("member.own-sign-in");
        }
    }

    static void mayTouchAccount(boolean onlyHere) {
        if (!onlyHere) {
            throw new NotAllowed("member.shared-account");
        }
    }

    static void somebodyRemains(Administrators administrators, UUID person) {
        if (administrators.isLast(person)) {
            throw new NotAllowed("member.last-admin");
        }
    }

    static Set<PersonAbility> abilities(Actor actor, MemberState state, boolean onlyHere, boolean last) {
        var abilities = EnumSet.noneOf(PersonAbility.class);
        if (state.isOver()) {
            return abilities;
        }
        var oneself = actor.person().equals(state.member().id());
        if (!oneself) {
            abilities.add(PersonAbility.GIVE_ROLE);
        }
        Set<Role> roles = state.roles();
        if (!roles.isEmpty() && !(last && roles.equals(Set.of(ADMIN)))) {
            abilities.add(PersonAbility.TAKE_ROLE);
        }
        if (state.suspended()) {
            abilities.add(PersonAbility.REACTIVATE);
        } else if (!oneself && !last) {
            abilities.add(PersonAbility.SUSPEND);
        }
        if (!last) {
            abilities.add(PersonAbility.REMOVE);
        }
        if (onlyHere) {
            abilities.add(PersonAbility.END_SESSIONS);
            if (!oneself) {
                abilities.add(PersonAbility.RESET_SECOND_FACTOR);
            }
        }
        return abilities;
    }
}
