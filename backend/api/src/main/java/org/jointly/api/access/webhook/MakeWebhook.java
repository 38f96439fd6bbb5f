package org.jointly.api.access.webhook;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A request to send events to an address.
 *
 * @param url {@code https}, port 443 or 8443, a public address
 */
@Serdeable
public record MakeWebhook(
        @NotBlank @Size(max = 500) String url,
        @NotNull @Size(min = 1, max = 50) Set<@NotNull @Size(max = 60) String> kinds) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public MakeWebhook {
        kinds = kinds == null ? Set.of() : kinds;
    }
}
