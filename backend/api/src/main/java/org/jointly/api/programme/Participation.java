package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a programme, in one capacity, from one moment to another.
 *
 * @param endedAt absent while it lasts
 * @param endable whether the reader may end it
 */
@Serdeable
public record Participation(
        UUID id,
        Organisation organisation,
        Capacity capacity,
        Instant begunAt,
        @Nullable Instant endedAt,
        boolean endable) {}
