package org.jointly.access.webhook;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.webhook.DeliveryState;

/**
 * What came of an attempt.
 *
 * @param due when it is tried next, if it is
 */
@Introspected
record NotedAttempt(UUID delivery, DeliveryState state, Instant at, Instant due) {}
