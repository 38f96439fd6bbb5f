package org.jointly.document;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code document.penholder}: who writes a section first. */
@MappedEntity(value = "penholder", schema = "document")
record PenholderRow(
        UUID document,
        String section,
        UUID programme,
        @Nullable UUID holder) {}
