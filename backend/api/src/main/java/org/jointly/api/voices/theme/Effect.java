package org.jointly.api.voices.theme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.Signature;

/**
 * What became of a theme.
 *
 * @param owner who answers for it
 * @param on when it was done, or decided against
 */
@Serdeable
public record Effect(
        UUID id,
        EffectOutcome outcome,
        String text,
        String owner,
        LocalDate on,
        Signature recordedBy,
        Instant recordedAt) {}
