package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jointly.api.Signature;
import org.jointly.api.discussion.Disposition;
import org.jspecify.annotations.Nullable;

/** What somebody decided of a comment, once. */
@Serdeable
public record RowChange(
        Instant at,
        Signature by,
        @Nullable Disposition outcome,
        @Nullable String reason,
        @Nullable String changedTo) {}
