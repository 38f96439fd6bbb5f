package org.jointly.platform.outbox;

import java.util.UUID;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to its receiver.
 *
 * @param id the same at every attempt
 * @param attempt from 1
 * @param organisation whose data it carries; of a message sent by a request, for whom that acted
 */
public record Delivery<T>(UUID id, int attempt, @Nullable UUID organisation, T message) {
    /** Whether whoever sent it acted for that organisation, or for the platform itself. */
    public boolean isFrom(UUID of) {
        return of.equals(organisation) || Actor.PLATFORM.equals(organisation);
    }
}
