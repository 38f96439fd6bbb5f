package org.jointly.access.webhook;

import jakarta.inject.Singleton;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the endpoints that want an event and whose organisations may know of it, and queues it for each. */
@Singleton
class EventSpreading implements Receiver<EventHappened> {
    private static final Logger LOG = LoggerFactory.getLogger(EventSpreading.class);

    private final DeliverySteps steps;
    private final WebhookSources sources;

    EventSpreading(DeliverySteps steps, WebhookSources sources) {
        this.steps = steps;
        this.sources = sources;
    }

    @Override
    public Kind<EventHappened> kind() {
        return EventHappened.KIND;
    }

    /**
     * Queued twice it goes once: each event has one place at each endpoint. Of which organisation it is PostgreSQL has seen to;
     * what the message says otherwise is not believed.
     */
    @Override
    public void receive(Delivery<EventHappened> delivery) {
        var event = delivery.message().what();
        if (!event.organisation().equals(delivery.organisation())) {
            LOG.warn(
                    "Event {} of organisation {} says that it is another's: dropped",
                    delivery.id(),
                    delivery.organisation());
            return;
        }
        var told = Duty.ACCESS.find(() -> steps.wanting(event.kind())).stream()
                .filter(webhook -> sources.isVisible(webhook.organisation(), event))
                .toList();
        if (!told.isEmpty()) {
            Duty.ACCESS.perform(() -> steps.queue(told, delivery.id(), event));
        }
    }
}
