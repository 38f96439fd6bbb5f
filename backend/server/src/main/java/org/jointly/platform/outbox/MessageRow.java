package org.jointly.platform.outbox;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that was claimed for an attempt. */
@Introspected
record MessageRow(UUID id, @Nullable UUID organisation, String duty, String payload, int attempts) {}
