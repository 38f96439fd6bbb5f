package org.jointly.api.access.archive;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything an organisation has here, as one file (ZIP).
 *
 * @param askedBy the name of who asked for it
 * @param expiresAt when it is deleted
 * @param bytes its size
 * @param files how many files stand in it
 * @param rows how many rows of tables
 * @param sha256 the hash of the whole, in hexadecimal digits
 * @param takenOut when it was last downloaded as a whole, by anybody
 */
@Serdeable
public record Archive(
        UUID id,
        ArchiveState state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable Long bytes,
        @Nullable Integer files,
        @Nullable Long rows,
        @Nullable String sha256,
        @Nullable ArchiveFailure failure,
        @Nullable Instant takenOut) {
    public boolean ready() {
        return state == ArchiveState.READY;
    }
}
