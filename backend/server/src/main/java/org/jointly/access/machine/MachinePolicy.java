package org.jointly.access.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jointly.api.FieldFault;
import org.jointly.api.access.Role;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.MakeMachine;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;

/** Who makes service accounts, and with what. */
final class MachinePolicy {
    static final int MOST = 50;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N} .'_-]*\\p{L}[\\p{L}\\p{M}\\p{N} .'_-]*");
    private static final Duration LONGEST = Duration.ofDays(366);

    private MachinePolicy() {}

    static Actor administrator() {
        var actor = Actor.current();
        if (!actor.has(Role.ADMIN)) {
            throw new NotAllowed("machine.admins-only");
        }
        return actor;
    }

    /** What an account may do its maker may do: whoever wants to give more asks somebody who holds that role. */
    static void mayGive(Set<Role> held, Set<MachineScope> scopes) {
        var beyond = scopes.stream()
                .filter(scope -> !held.contains(scope.role()))
                .sorted()
                .toList();
        if (!beyond.isEmpty()) {
            throw new NotAllowed("machine.beyond-maker", MachineRow.listed(beyond));
        }
    }

    static void mayBeMade(MakeMachine request, Instant now) {
        if (!PLAIN.matcher(request.name()).matches()) {
            throw new Invalid("/name", "machine.name");
        }
        if (request.scopes().contains(MachineScope.PROVISION_PEOPLE)
                && request.scopes().size() > 1) {
            throw new Invalid("/scopes", "machine.provisions-alone");
        }
        if (!request.expires().isAfter(now)) {
            throw new Invalid("/expires", "day.past");
        }
        if (request.expires().isAfter(now.plus(LONGEST))) {
            throw new Invalid("/expires", "day.year");
        }
    }

    static void nameIsFree(boolean taken) {
        if (taken) {
            throw new Invalid(List.of(new FieldFault("/name", "machine.name-taken")));
        }
    }

    static void oneMoreFits(long active) {
        if (active >= MOST) {
            throw new NotAllowed("machine.most", MOST);
        }
    }
}
