package org.jointly.api.voices.inbox;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survivor took a voice back that was opened or taken out: whatever copy there is must go.
 *
 * @param person who opened it, or took it out
 * @param exported whether it was taken out as a file
 */
@Serdeable
public record CopyTask(
        UUID id,
        UUID channel,
        UUID submission,
        UUID person,
        String personName,
        boolean exported,
        LocalDate dueOn,
        @Nullable Instant doneAt,
        boolean mine) {}
