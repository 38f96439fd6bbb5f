package org.jointly.document.live;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Where a document's log ends. */
@Introspected
record LogEndRow(UUID id, UUID programme, UUID epoch, long lastSeq) {}
