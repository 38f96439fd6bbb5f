package org.jointly.programme.reach;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.reach.AccessGround;
import org.jointly.api.programme.Capacity;

/**
 * That the acting organisation takes part in a programme in a capacity, at the instant that was asked for.
 *
 * @param archived whether the programme was archived then, so that nobody wrote in it
 */
@Introspected
record TakenPartRow(UUID programme, Capacity capacity, Instant begunAt, boolean archived) {
    AccessGround ground() {
        return new AccessGround("participation", capacity.toString(), begunAt, null);
    }
}
