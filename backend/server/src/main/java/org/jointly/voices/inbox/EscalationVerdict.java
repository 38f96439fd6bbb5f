package org.jointly.voices.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jointly.api.voices.inbox.EscalationDecision;
import org.jointly.platform.By;

/** What was decided on a risk to a life. */
record EscalationVerdict(UUID escalation, EscalationDecision decision, String reason, By by, Instant at) {}
