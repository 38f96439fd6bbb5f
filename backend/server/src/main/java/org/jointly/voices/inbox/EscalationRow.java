package org.jointly.voices.inbox;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.voices.inbox.Asked;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.api.voices.inbox.EscalationDecision;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code voices.escalation}, and how the acting person stands to it. */
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
        @TypeDef(type = DataType.JSON) List<Called> asked,
        @Nullable Instant passedOnAt,
        boolean overdue,
        @Nullable EscalationDecision decision,
        @Nullable UUID decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        boolean decidable,
        boolean opened) {
    /** Somebody asked to decide, as {@code asked} keeps them. */
    @Serdeable
    record Called(UUID person, String name) {}

    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    EscalationRow {
        asked = asked == null ? List.of() : asked;
    }

    Escalation seen(Map<UUID, Instant> looks) {
        return new Escalation(
                id,
                channel,
                submission,
                new By(raisedBy, raisedByName, organisation, organisationName).signature(),
                raisedAt,
                decideBy,
                asked.stream()
                        .map(one -> new Asked(one.person(), one.name(), looks.get(one.person())))
                        .toList(),
                passedOnAt,
                overdue,
                decision,
                By.signatureOf(By.of(decidedBy, decidedByName, organisation, organisationName)),
                decidedAt,
                reason,
                decidable,
                opened);
    }
}
