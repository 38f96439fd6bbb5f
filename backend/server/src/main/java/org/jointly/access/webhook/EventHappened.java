package org.jointly.access.webhook;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.webhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** Something happened of which endpoints are to be told. */
@Serdeable
record EventHappened(
        String kind, UUID subject, @Nullable UUID programme, Audience audience, UUID organisation, Instant at) {
    static final Kind<EventHappened> KIND = Kind.ofRequests("access.event-happened", EventHappened.class);

    static EventHappened of(Recorded event, Instant at) {
        return new EventHappened(
                event.action(),
                event.subject(),
                event.programme(),
                event.audience(),
                Actor.current().organisation(),
                at);
    }

    WebhookEvent what() {
        return new WebhookEvent(kind, subject, programme, audience, organisation, at);
    }
}
