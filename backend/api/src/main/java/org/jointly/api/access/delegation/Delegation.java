package org.jointly.api.access.delegation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a principal gave their authority to a colleague.
 *
 * @param endedAt when it was ended before its time; absent otherwise
 * @param counts whether it lasts now, as far as its period says; the giver must besides still be principal
 * @param mayEnd whether whoever asks may end it
 */
@Serdeable
public record Delegation(
        UUID id,
        UUID giver,
        String giverName,
        UUID delegate,
        String delegateName,
        Instant begins,
        Instant ends,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        boolean counts,
        boolean mayEnd) {}
