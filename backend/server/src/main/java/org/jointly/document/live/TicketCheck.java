package org.jointly.document.live;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jointly.access.Admission;
import org.jointly.access.Tickets;
import org.jointly.api.programme.Capacity;
import org.jointly.document.live.wire.Refused;
import org.jointly.platform.Actor;
import org.jointly.programme.Programmes;
import org.jointly.programme.Standing;

/** Lets in who has a ticket and takes part, and says whether they write or only read. */
@Singleton
public class TicketCheck {
    private final Tickets tickets;
    private final Programmes programmes;
    private final Log log;

    TicketCheck(Tickets tickets, Programmes programmes, Log log) {
        this.tickets = tickets;
        this.programmes = programmes;
        this.log = log;
    }

    /** Somebody let in. */
    public record Entry(Admission admission, boolean writes) {}

    public Entry admit(UUID document, String token) {
        var claim = Claim.of(token);
        var admission = tickets.admit(claim.ticket())
                .filter(admitted -> admitted.subject().equals(document))
                .orElseThrow(() -> new Refused("ticket"));
        return as(admission.actor(), () -> {
            var head = log.head(document).orElseThrow(() -> new Refused("not found"));
            if (claim.epoch() != null && !claim.epoch().equals(head.epoch().toString())) {
                throw new Refused("epoch");
            }
            if (claim.schema() != null && claim.schema() < Live.SCHEMA) {
                throw new Refused("schema");
            }
            return new Entry(admission, programmes.standing(head.programme()).edits());
        });
    }

    static boolean writes(Actor actor, Set<Capacity> capacities, boolean archived) {
        return new Standing(actor, capacities, archived).edits();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return PropagatedContext.empty().plus(actor).wrap(work).get();
    }
}
