package org.jointly.api.access.webhook;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint with a secret that was just made.
 *
 * @param secret {@code whsec_…}, shown this once; absent where the same request came before under its Idempotency-Key
 */
@Serdeable
public record MadeWebhook(Webhook webhook, @Nullable String secret) {
    @Override
    public String toString() {
        return "MadeWebhook[" + webhook.id() + "]";
    }
}
