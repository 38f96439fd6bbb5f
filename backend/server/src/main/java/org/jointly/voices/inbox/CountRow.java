package org.jointly.voices.inbox;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** A row of {@code voices.count}. */
@Introspected
record CountRow(
        String quarter,
        String dimension,
        String value,
        @Nullable Integer voices) {}
