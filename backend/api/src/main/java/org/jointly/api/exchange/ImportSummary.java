package org.jointly.api.exchange;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/** An import as one line of a list. */
@Serdeable
public record ImportSummary(
        UUID id,
        @Nullable String fileName,
        Signature importedBy,
        Instant importedAt,
        int created,
        int updated,
        int asked,
        int refused) {}
