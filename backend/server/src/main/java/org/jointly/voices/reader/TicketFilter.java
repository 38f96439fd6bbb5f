package org.jointly.voices.reader;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jointly.access.Admission;
import org.jointly.access.Tickets;
import org.jointly.api.access.Role;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotAuthenticated;
import org.jointly.platform.problem.SurvivorsPort;
import org.jointly.voices.inbox.Inbox;

/** Lets the reader's frame in by its ticket, and binds the person behind it as the actor. */
@ServerFilter("/v/staff/**")
class TicketFilter implements Ordered {
    private static final String SCHEME = "Ticket ";

    private final Tickets tickets;
    private final SurvivorsPort quiet;

    TicketFilter(Tickets tickets, SurvivorsPort quiet) {
        this.tickets = tickets;
        this.quiet = quiet;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void bind(HttpRequest<?> request, MutablePropagatedContext context) {
        if (!quiet.takes(request)) {
            return;
        }
        var actor = request.getHeaders()
                .findFirst(HttpHeaders.AUTHORIZATION)
                .filter(header -> header.startsWith(SCHEME))
                .flatMap(header -> tickets.admit(header.substring(SCHEME.length())))
                .filter(admission -> admission.subject().equals(Inbox.SUBJECT))
                .map(Admission::actor)
                .orElseThrow(NotAuthenticated::new);
        if (!actor.has(Role.SAFEGUARDING)) {
            throw new NotAllowed("voices.frame");
        }
        context.add(actor);
    }
}
