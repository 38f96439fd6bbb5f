package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that receives voices of a channel, or is asked to; the host is the first.
 *
 * @param readers how many people are named to read for it now
 * @param epoch its present key of the channel, once it has one
 * @param deciders how many people are on call for it now and can open what comes in
 * @param receiving whether survivors can choose it now
 */
@Serdeable
public record Receiver(
        Organisation organisation,
        ReceiverState state,
        Instant invitedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant leftAt,
        int readers,
        @Nullable Integer epoch,
        int deciders,
        boolean receiving) {}
