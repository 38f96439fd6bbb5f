package org.jointly.document.live.log;

import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.By;

/** A row of {@code document.edit}: an update that somebody sent. */
public record EditRow(UUID document, long seq, UUID programme, By by, Instant at, byte[] bytes) {}
