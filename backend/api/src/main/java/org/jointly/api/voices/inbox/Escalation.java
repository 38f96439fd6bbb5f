package org.jointly.api.voices.inbox;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A reader sees a risk to somebody's life and asks others to decide.
 *
 * @param decideBy until when the people on call decide; then it goes to everybody who can open the voice
 * @param asked who was asked, and whether they looked
 * @param passedOnAt when it went to everybody who can open the voice, if it did
 * @param overdue whether nobody decided in time
 * @param decidable whether this reader may decide, once they have opened the voice; never on what they raised
 * @param opened whether this reader has opened the voice
 * @param reason why it was decided so
 */
@Serdeable
public record Escalation(
        UUID id,
        UUID channel,
        UUID submission,
        Signature raisedBy,
        Instant raisedAt,
        Instant decideBy,
        List<Asked> asked,
        @Nullable Instant passedOnAt,
        boolean overdue,
        @Nullable EscalationDecision decision,
        @Nullable Signature decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        boolean decidable,
        boolean opened) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Escalation {
        asked = asked == null ? List.of() : List.copyOf(asked);
    }

    public boolean looked() {
        return asked.stream().anyMatch(one -> one.lookedAt() != null);
    }
}
