package org.jointly.document.live;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code document.snapshot}: all edits up to {@code seq} as one update. */
@MappedEntity(value = "snapshot", schema = "document")
record SnapshotRow(UUID document, long seq, UUID programme, Instant takenAt, byte[] hash, byte[] bytes) {}
