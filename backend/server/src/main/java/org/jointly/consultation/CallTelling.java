package org.jointly.consultation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jointly.consultation.event.CallCloses;
import org.jointly.consultation.event.CallOpened;
import org.jointly.platform.Recorded;

/** What the clock makes known of calls, each once. */
@Singleton
@Transactional
class CallTelling {
    private final CallRows calls;
    private final ApplicationEventPublisher<Recorded> events;

    CallTelling(CallRows calls, ApplicationEventPublisher<Recorded> events) {
        this.calls = calls;
        this.events = events;
    }

    /** Under the duty {@code CONSULTATION}. */
    List<CallRows.DueRow> due(Instant now, Instant soon, int most) {
        return calls.due(now, soon, most);
    }

    /** Under the duty {@code CONSULTATION}; says of how many calls the search was told that they have closed. */
    int noteClosed(int most) {
        return calls.noteClosed(most);
    }

    void tell(CallRows.DueRow due) {
        if (due.opened() && calls.tellOpened(due.id()) == 1) {
            events.publishEvent(new CallOpened(due.id(), due.programme()));
        }
        if (due.closes() && calls.tellClosing(due.id()) == 1) {
            events.publishEvent(new CallCloses(due.id(), due.programme()));
        }
    }
}
