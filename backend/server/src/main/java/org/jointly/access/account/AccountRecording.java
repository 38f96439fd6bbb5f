package org.jointly.access.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Set;
import org.jointly.access.member.PersonActed;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.Recorded;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.outbox.Receiver;

/** Writes into an organisation's trail what one of its people changed of their account. */
@Singleton
class AccountRecording implements Receiver<AccountActed> {
    private final Recording recording;
    private final Organisations organisations;

    AccountRecording(Recording recording, Organisations organisations) {
        this.recording = recording;
        this.organisations = organisations;
    }

    @Override
    public Kind<AccountActed> kind() {
        return AccountActed.KIND;
    }

    @Override
    public void receive(Delivery<AccountActed> delivery) {
        var acted = delivery.message();
        organisations
                .find(acted.organisation())
                .ifPresent(organisation -> PropagatedContext.empty()
                        .plus(Duty.ACCESS)
                        .plus(new Actor(acted.person(), acted.name(), organisation.id(), organisation.name(), Set.of()))
                        .wrap(() -> recording.record(delivery))
                        .run());
    }

    /** The transaction. */
    @Singleton
    static class Recording {
        private final Outbox outbox;
        private final ApplicationEventPublisher<Recorded> events;

        Recording(Outbox outbox, ApplicationEventPublisher<Recorded> events) {
            this.outbox = outbox;
            this.events = events;
        }

        @Transactional
        void record(Delivery<AccountActed> delivery) {
            if (outbox.settles(delivery)) {
                var acted = delivery.message();
                var details = new HashMap<>(acted.details());
                details.put("name", acted.name());
                events.publishEvent(new PersonActed(acted.action(), acted.person(), details));
            }
        }
    }
}
