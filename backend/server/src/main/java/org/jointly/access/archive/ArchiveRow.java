package org.jointly.access.archive;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.access.archive.Archive;
import org.jointly.api.access.archive.ArchiveFailure;
import org.jointly.api.access.archive.ArchiveState;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.archive}. */
@MappedEntity(value = "archive", schema = "access")
record ArchiveRow(
        @Id UUID id,
        UUID organisation,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        String state,
        int attempt,
        Instant dueAt,
        @Nullable Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable Long bytes,
        @Nullable Integer pieces,
        @Nullable Integer files,
        @Nullable Long tableRows,
        @Nullable String sha256,
        @Nullable String failure) {
    static ArchiveRow asked(Actor actor, Instant now) {
        return new ArchiveRow(
                UUID.randomUUID(),
                actor.organisation(),
                actor.person(),
                actor.personName(),
                now,
                ArchiveState.WAITING.toString(),
                0,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    boolean waits() {
        return state.equals(ArchiveState.WAITING.toString());
    }

    Archive shown(@Nullable Instant takenOut) {
        return new Archive(
                id,
                ArchiveState.valueOf(state.toUpperCase(Locale.ROOT)),
                askedByName,
                askedAt,
                madeAt,
                expiresAt,
                bytes,
                files,
                tableRows,
                sha256,
                failure == null ? null : ArchiveFailure.valueOf(failure.toUpperCase(Locale.ROOT)),
                takenOut);
    }
}
