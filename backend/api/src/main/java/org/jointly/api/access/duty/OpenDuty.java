package org.jointly.api.access.duty;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do, for the acting organisation.
 *
 * @param kind such as {@code topic}
 * @param name absent where whoever asks may not know it
 * @param movable whether it can be given to somebody else here
 * @param advice what must be done instead, or besides, as a code; absent where there is nothing to say
 */
@Serdeable
public record OpenDuty(
        String kind,
        UUID id,
        @Nullable String name,
        boolean movable,
        @Nullable String advice) {}
