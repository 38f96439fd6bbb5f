package org.jointly.voices.inbox;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.voices.inbox.CopyTask;
import org.jspecify.annotations.Nullable;

/** A row of {@code voices.copy_task}. */
@Introspected
record CopyTaskRow(
        UUID id,
        UUID channel,
        UUID submission,
        UUID person,
        String personName,
        boolean exported,
        LocalDate dueOn,
        @Nullable Instant doneAt) {
    CopyTask seen(UUID reader) {
        return new CopyTask(
                id, channel, submission, person, personName, exported, dueOn, doneAt, person.equals(reader));
    }
}
