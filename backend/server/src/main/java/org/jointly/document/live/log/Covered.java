package org.jointly.document.live.log;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Up to where the log of a document stands in a version and in both its snapshots. */
@Introspected
public record Covered(UUID document, long seq) {}
