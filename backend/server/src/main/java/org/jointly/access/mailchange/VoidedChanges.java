package org.jointly.access.mailchange;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jointly.platform.Recorded;

/** Voids the change of an address that somebody asked for, once they are suspended or leave or a directory changed the address. */
@Singleton
class VoidedChanges {
    private static final Set<String> VOIDING =
            Set.of("person.suspended", "person.removed", "person.left", "person.gone", "person.mail_changed");

    private final MailChangeRows rows;

    VoidedChanges(MailChangeRows rows) {
        this.rows = rows;
    }

    @EventListener
    void note(Recorded event) {
        if (VOIDING.contains(event.action())) {
            withdraw(event);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(Recorded event) {
        rows.voidChange(event.subject());
    }
}
