package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel for which fewer than two people of the acting organisation can decide on a risk to a life, now or soon.
 *
 * @param title by language
 * @param deciders how many can now
 * @param stopsAt when it will stop taking new voices for the organisation; absent where it has
 */
@Serdeable
public record Stop(
        UUID channel,
        Map<String, String> title,
        int deciders,
        @Nullable Instant stopsAt) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Stop {
        title = title == null ? Map.of() : Map.copyOf(title);
    }
}
