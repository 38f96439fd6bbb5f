package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.voices.theme.Effect;
import org.jointly.api.voices.theme.EffectOutcome;
import org.jointly.platform.By;

/** A row of {@code voices.effect}. */
@Introspected
public record EffectRow(
        UUID id,
        UUID theme,
        EffectOutcome outcome,
        String text,
        String owner,
        LocalDate happenedOn,
        UUID recordedBy,
        String recordedByName,
        UUID organisation,
        String organisationName,
        Instant recordedAt) {
    public Effect seen() {
        return new Effect(
                id,
                outcome,
                text,
                owner,
                happenedOn,
                new By(recordedBy, recordedByName, organisation, organisationName).signature(),
                recordedAt);
    }
}
