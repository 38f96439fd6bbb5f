package org.jointly.api.access.webhook;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of the organisation's own systems that is told of events.
 *
 * @param kinds which events, of those that {@code GET /access/webhooks/kinds} lists
 * @param madeBy the name of who made it
 * @param lastDelivered when something last arrived
 * @param failingSince since when nothing arrived although it was tried; absent while all is well
 * @param oldSecretUntil until when the signature with the secret before stands beside the new one
 * @param waiting how many events are still to be sent
 */
@Serdeable
public record Webhook(
        UUID id,
        String url,
        Set<String> kinds,
        WebhookState state,
        String madeBy,
        Instant madeAt,
        @Nullable Instant lastDelivered,
        @Nullable Instant failingSince,
        @Nullable Instant oldSecretUntil,
        long waiting) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Webhook {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
    }
}
