package org.jointly.programme;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.programme.archival.Archival;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code programme.archival}, as readers see it. */
@Introspected
public record ArchivalRow(
        UUID archivedBy,
        String archivedByName,
        UUID organisation,
        String organisationName,
        Instant archivedAt,
        String reason,
        @Nullable Instant endedAt) {
    public Archival seen() {
        return new Archival(
                new By(archivedBy, archivedByName, organisation, organisationName).signature(),
                archivedAt,
                reason,
                endedAt);
    }
}
