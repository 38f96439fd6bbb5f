package org.jointly.consultation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.consultation.CallAbility;
import org.jointly.platform.Actor;
import org.jointly.programme.Standing;
import org.jspecify.annotations.Nullable;

/** Who may do what with a call. Whether one may see it at all is PostgreSQL's to say. */
public final class CallPolicy {
    private CallPolicy() {}

    static boolean mayMake(Standing standing) {
        return standing.edits();
    }

    /**
     * @param standing of the actor in the programme, if any
     * @param asked whether their organisation is asked in it
     */
    static Set<CallAbility> abilities(CallRow call, @Nullable Standing standing, boolean asked, Instant now) {
        var abilities = EnumSet.noneOf(CallAbility.class);
        if (standing != null && standing.edits()) {
            if (!call.hasEnded() && manages(standing, call)) {
                abilities.add(CallAbility.MANAGE);
            }
            if (call.withdrawnAt() == null && call.hasClosed(now)) {
                abilities.add(CallAbility.DISPOSE);
            }
        }
        if (asked
                && call.withdrawnAt() == null
                && call.hasClosed(now)
                && Actor.current().has(Role.PRINCIPAL)) {
            abilities.add(CallAbility.REACT);
        }
        if (asked && !call.hasEnded()) {
            var actor = Actor.current();
            if (actor.has(Role.COMMENTER) || actor.has(Role.PRINCIPAL)) {
                abilities.add(CallAbility.PREPARE);
            }
            if (actor.has(Role.PRINCIPAL)) {
                abilities.add(CallAbility.SUBMIT);
            }
        }
        return abilities;
    }

    /** Whether nobody may do it in that call ever again; what was published can still be decided anew and reacted to. */
    static boolean isOver(CallAbility ability, CallRow call) {
        return switch (ability) {
            case DISPOSE, REACT -> call.withdrawnAt() != null;
            case MANAGE, PREPARE, SUBMIT -> call.hasEnded();
        };
    }

    private static boolean manages(Standing standing, CallRow call) {
        return standing.leads() || call.organisation().equals(standing.actor().organisation());
    }
}
