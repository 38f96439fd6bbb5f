package org.jointly.api.access.webhook;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send an event.
 *
 * @param status the HTTP status answered; absent where there was no answer
 * @param failure why there was none: {@code refused_address}, {@code unreachable}, {@code timeout}, {@code too_large}
 * @param excerpt the beginning of the answer, 300 letters at most; absent where it arrived
 */
@Serdeable
public record DeliveryAttempt(
        Instant at,
        @Nullable Integer status,
        int millis,
        @Nullable String failure,
        @Nullable String excerpt) {}
