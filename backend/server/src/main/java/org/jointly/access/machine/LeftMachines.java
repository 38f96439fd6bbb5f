package org.jointly.access.machine;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.member.PersonActed;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;

/**
 * Revokes the service accounts of somebody who leaves an organisation, and ends the tokens they gave, in the transaction in
 * which they leave: invited again one day, they find none of them alive.
 */
@Singleton
class LeftMachines {
    private static final Set<String> LEAVING = Set.of("person.removed", "person.left", "person.gone");

    private final MachineRows rows;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    LeftMachines(MachineRows rows, ApplicationEventPublisher<Recorded> events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void note(Recorded event) {
        if (LEAVING.contains(event.action())) {
            end(event.subject());
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID person) {
        var by = Actor.current().by();
        var now = clock.instant();
        rows.endTokensOf(by.organisation(), person, now);
        for (var row : rows.madeBy(by.organisation(), person, now)) {
            if (rows.revoke(row.id(), by, now) == 1) {
                events.publishEvent(new PersonActed("machine.revoked", row.id(), Map.of("name", row.name())));
            }
        }
    }
}
