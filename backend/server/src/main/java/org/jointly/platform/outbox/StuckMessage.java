package org.jointly.platform.outbox;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that failed at least once, without what it says. */
@Introspected
@Serdeable
record StuckMessage(
        UUID id,
        String kind,
        @Nullable String key,
        @Nullable UUID organisation,
        Instant madeAt,
        Instant dueAt,
        int attempts,
        @Nullable String failure,
        @Nullable Instant parkedAt) {}
