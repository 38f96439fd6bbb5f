package org.jointly.document;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code document.penholder}: who writes a section first.
 *
 * @param section its title, as last seen
 * @param heading the id of its heading; absent where it was never seen in the flat form
 */
@MappedEntity(value = "penholder", schema = "document")
record PenholderRow(
        @Id UUID id,
        UUID document,
        String section,
        UUID programme,
        @Nullable UUID holder,
        @Nullable String heading) {}
