package org.jointly.access.webhook;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.Recorded;
import org.jointly.platform.outbox.Outbox;

/** Notes, in the transaction of an act, that endpoints are to be told of it, if any wants to be. */
@Singleton
class EventNoting {
    private final WebhookSources sources;
    private final WebhookRows rows;
    private final Outbox outbox;
    private final Clock clock;

    EventNoting(WebhookSources sources, WebhookRows rows, Outbox outbox, Clock clock) {
        this.sources = sources;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a job of the platform itself does is nobody's act. */
    @EventListener
    void note(Recorded event) {
        var context = PropagatedContext.getOrEmpty();
        if (sources.know(event.action())
                && context.find(Actor.class).isPresent()
                && context.find(Duty.class).isEmpty()) {
            send(event);
        }
    }

    @Transactional
    void send(Recorded event) {
        if (rows.isWanted(event.action())) {
            outbox.send(EventHappened.KIND, Actor.current().organisation(), EventHappened.of(event, clock.instant()));
        }
    }
}
