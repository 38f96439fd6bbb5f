package org.jointly.api.access.webhook;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to send events again: one of them, or all that happened since an instant, those that arrived too. Exactly one of
 * the two is given.
 */
@Serdeable
public record ReplayEvents(
        @Nullable UUID delivery, @Nullable Instant since) {}
