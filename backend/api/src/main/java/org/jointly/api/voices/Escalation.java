package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A reader sees a risk to somebody's life and asks the person on call.
 *
 * @param decideBy until when the person on call decides
 * @param decidable whether this reader may decide: on call now, and not the one who raised it
 */
@Serdeable
public record Escalation(
        UUID id,
        UUID channel,
        UUID submission,
        Signature raisedBy,
        Instant raisedAt,
        Instant decideBy,
        @Nullable EscalationDecision decision,
        @Nullable Signature decidedBy,
        @Nullable Instant decidedAt,
        boolean decidable) {}
