package org.jointly.access.handover;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.duty.Handover;

/** A row of {@code access.handover}. */
@Introspected
record HandoverRow(UUID id, String kind, int count, UUID first, String fromName, String movedByName, Instant movedAt) {
    Handover shown() {
        return new Handover(id, kind, count, first, fromName, movedByName, movedAt);
    }
}
