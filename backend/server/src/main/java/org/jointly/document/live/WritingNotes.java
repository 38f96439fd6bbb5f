package org.jointly.document.live;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.outbox.Receiver;

/** Says in the name of whoever began to write that they did. */
@Singleton
class WritingNotes implements Receiver<WritingBegun> {
    private final Outbox outbox;
    private final ApplicationEventPublisher<Written> written;

    WritingNotes(Outbox outbox, ApplicationEventPublisher<Written> written) {
        this.outbox = outbox;
        this.written = written;
    }

    @Override
    public Kind<WritingBegun> kind() {
        return WritingBegun.KIND;
    }

    @Override
    public void receive(Delivery<WritingBegun> begun) {
        PropagatedContext.empty()
                .plus(begun.message().author())
                .wrap(() -> note(begun))
                .run();
    }

    @Transactional
    void note(Delivery<WritingBegun> begun) {
        if (outbox.settles(begun)) {
            written.publishEvent(
                    new Written(begun.message().document(), begun.message().programme()));
        }
    }
}
