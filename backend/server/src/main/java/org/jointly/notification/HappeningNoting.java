package org.jointly.notification;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.Recorded;
import org.jointly.platform.outbox.Outbox;

/** Notes, in the transaction of an act, that people are to be told of it. What a job of the platform does is nobody's act. */
@Singleton
class HappeningNoting {
    private final NoticeSources sources;
    private final Outbox outbox;
    private final Clock clock;

    HappeningNoting(NoticeSources sources, Outbox outbox, Clock clock) {
        this.sources = sources;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void note(Recorded event) {
        var context = PropagatedContext.getOrEmpty();
        if (sources.know(event.action()) && context.find(Duty.class).isEmpty()) {
            context.find(Actor.class).filter(actor -> !actor.isPlatform()).ifPresent(actor -> send(event, actor));
        }
    }

    @Transactional
    void send(Recorded event, Actor actor) {
        outbox.send(Happening.KIND, actor.organisation(), Happening.of(event, actor, clock.instant()));
    }
}
