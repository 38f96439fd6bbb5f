package org.jointly.programme;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.programme.Capacity;
import org.jspecify.annotations.Nullable;

/** A row of {@code programme.participation}. */
@MappedEntity(value = "participation", schema = "programme")
record ParticipationRow(
        @Id UUID id,
        UUID programme,
        UUID organisation,
        Capacity capacity,
        Instant begunAt,
        @Nullable Instant endedAt,
        Instant lastActivity) {
    boolean lasts() {
        return endedAt == null;
    }
}
