package org.jointly.api.programme.archival;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * That a programme was put away.
 *
 * @param by who did it, and for which lead
 * @param endedAt when it was brought back; absent as long as it is archived
 */
@Serdeable
public record Archival(
        Signature by, Instant at, String reason, @Nullable Instant endedAt) {}
