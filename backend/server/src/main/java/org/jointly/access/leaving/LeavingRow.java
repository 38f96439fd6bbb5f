package org.jointly.access.leaving;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.leaving}. */
@MappedEntity(value = "leaving", schema = "access")
record LeavingRow(
        @Id UUID id,
        UUID organisation,
        UUID announcedBy,
        String announcedByName,
        Instant announcedAt,
        Instant leavesAt,
        @Nullable UUID takenBackBy,
        @Nullable String takenBackByName,
        @Nullable Instant takenBackAt,
        @Nullable Instant heldUpAt,
        @Nullable Instant begunAt,
        @Nullable Instant leftAt) {
    static LeavingRow announced(By by, Instant now, Instant leavesAt) {
        return new LeavingRow(
                UUID.randomUUID(),
                by.organisation(),
                by.person(),
                by.personName(),
                now,
                leavesAt,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
