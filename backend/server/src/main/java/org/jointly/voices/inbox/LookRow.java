package org.jointly.voices.inbox;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** That somebody opened a voice since a risk to a life was seen in it. */
@Introspected
record LookRow(UUID escalation, UUID person, Instant lookedAt) {}
