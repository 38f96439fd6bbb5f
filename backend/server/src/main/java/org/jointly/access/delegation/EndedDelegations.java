package org.jointly.access.delegation;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.Recorded;

/**
 * Ends the delegations of somebody who leaves, is suspended, is no longer principal or does not read any more, in the transaction in
 * which that happens: back one day, neither giver nor delegate finds one of them alive.
 */
@Singleton
class EndedDelegations {
    private static final Set<String> LEAVING =
            Set.of("person.suspended", "person.removed", "person.left", "person.gone");
    private static final Set<String> TAKEN = Set.of("role.taken", "role.lost", "role.expired", "role.unvouched");

    private final DelegationRows rows;
    private final DelegationActs acts;
    private final Clock clock;

    EndedDelegations(DelegationRows rows, DelegationActs acts, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.clock = clock;
    }

    @EventListener
    void note(Recorded event) {
        var person = event.subject();
        if (LEAVING.contains(event.action())) {
            end(person, _ -> true);
        } else if (TAKEN.contains(event.action())) {
            if (Role.PRINCIPAL.toString().equals(event.details().get("role"))) {
                end(person, row -> row.giver().equals(person));
            } else {
                end(person, row -> row.delegate().equals(person) && !reads(person));
            }
        }
    }

    /** Of the three roles that read each replaces the other, so that one was taken need not mean that none is left. */
    private boolean reads(UUID person) {
        return rows.reads(Actor.current().organisation(), person, clock.instant());
    }

    private void end(UUID person, Predicate<DelegationRow> which) {
        var byDuty = PropagatedContext.getOrEmpty().find(Duty.class).isPresent();
        rows.lasting(Actor.current().organisation(), person, clock.instant()).stream()
                .filter(which)
                .forEach(row -> acts.ended(row, byDuty));
    }
}
