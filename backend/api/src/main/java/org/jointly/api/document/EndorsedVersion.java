package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version that somebody kept or froze while an organisation drafted it, which has left since. */
@Serdeable
public record EndorsedVersion(
        UUID id,
        String documentTitle,
        String programmeTitle,
        int number,
        @Nullable String name,
        String hash,
        Instant madeAt,
        @Nullable Instant frozenAt) {}
