package org.jointly.voices.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.By;

/** A risk to a life that a reader raises. */
record NewEscalation(UUID id, UUID submission, UUID channel, By by, Instant raisedAt, Instant decideBy) {}
