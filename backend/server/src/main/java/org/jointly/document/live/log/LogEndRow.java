package org.jointly.document.live.log;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Where a document's log ends. */
@Introspected
public record LogEndRow(UUID id, UUID programme, UUID epoch, long lastSeq) {}
