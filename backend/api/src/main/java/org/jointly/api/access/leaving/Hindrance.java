package org.jointly.api.access.leaving;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in the way of leaving.
 *
 * @param programme in which it can be dealt with
 * @param name of the programme or channel
 */
@Serdeable
public record Hindrance(
        HindranceKind kind,
        @Nullable UUID programme,
        @Nullable String name) {}
