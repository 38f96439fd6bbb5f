package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named for a channel, for a time.
 *
 * @param current whether it holds now
 * @param endable whether this reader may end it
 * @param unlocks whether the person can open what comes in: reads now, holds the role and the present key
 */
@Serdeable
public record Appointment(
        UUID id,
        Organisation organisation,
        UUID person,
        String personName,
        ChannelDuty duty,
        Instant from,
        @Nullable Instant until,
        boolean current,
        boolean endable,
        boolean unlocks) {}
