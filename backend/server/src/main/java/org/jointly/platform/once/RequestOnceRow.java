package org.jointly.platform.once;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** What is kept of a write that carried an Idempotency-Key. */
@Introspected
record RequestOnceRow(
        String fingerprint, String roles, @Nullable String answer) {}
