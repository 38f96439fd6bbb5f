package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.voices.Escalation;
import org.jointly.api.voices.EscalationDecision;
import org.jspecify.annotations.Nullable;

/** A row of {@code voices.escalation}. */
@Introspected
record EscalationRow(
        UUID id,
        UUID submission,
        UUID organisation,
        String organisationName,
        UUID channel,
        UUID raisedBy,
        String raisedByName,
        Instant raisedAt,
        Instant decideBy,
        @Nullable EscalationDecision decision,
        @Nullable UUID decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        boolean onCall) {
    Escalation seen(UUID reader) {
        return new Escalation(
                id,
                channel,
                submission,
                new Signature(raisedBy, raisedByName, organisation, organisationName),
                raisedAt,
                decideBy,
                decision,
                Signatures.maybe(decidedBy, decidedByName, organisation, organisationName),
                decidedAt,
                onCall && decision == null && !raisedBy.equals(reader));
    }
}
