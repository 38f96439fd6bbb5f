package org.jointly.api.access.webhook;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A request to send other events to an endpoint, or to switch it on or off. Its address stays: another one is another endpoint.
 */
@Serdeable
public record ChangeWebhook(
        @NotNull @Size(min = 1, max = 50) Set<@NotNull @Size(max = 60) String> kinds, boolean on) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public ChangeWebhook {
        kinds = kinds == null ? Set.of() : kinds;
    }
}
