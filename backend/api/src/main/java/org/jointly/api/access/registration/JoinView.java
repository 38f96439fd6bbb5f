package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a link is told.
 *
 * @param name of the organisation; absent where the link is unknown
 */
@Serdeable
public record JoinView(
        JoinRequestState state,
        @Nullable String name,
        @Nullable String language) {}
