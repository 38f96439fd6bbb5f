package org.jointly.access.webhook;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body that is sent: what happened, when, and where it is to be read by who may; no word of it.
 *
 * @param type the kind of event
 * @param timestamp when it happened
 */
@Serdeable
record WebhookMessage(String type, Instant timestamp, Data data) {
    /**
     * @param id what it is about
     * @param programme in which, if in one
     * @param organisation for which somebody acted
     * @param link where our user interface shows it
     */
    @Serdeable
    record Data(UUID id, @Nullable UUID programme, UUID organisation, String link) {}
}
