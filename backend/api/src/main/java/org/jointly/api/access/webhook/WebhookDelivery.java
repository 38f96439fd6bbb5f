package org.jointly.api.access.webhook;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one endpoint.
 *
 * @param id what stands in the header {@code webhook-id}, the same at every attempt and when it is sent again
 * @param at when the event happened
 * @param due when it is tried next; absent unless it waits
 * @param attempts the newest first, ten at most
 */
@Serdeable
public record WebhookDelivery(
        UUID id,
        String kind,
        Instant at,
        DeliveryState state,
        @Nullable Instant due,
        List<DeliveryAttempt> attempts) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public WebhookDelivery {
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
    }
}
