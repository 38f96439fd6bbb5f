package org.jointly.api.voices.form;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A set of questions.
 *
 * @param version counts from 1 in a channel
 * @param reason why it was refused
 * @param decidable whether this reader may approve or refuse it
 */
@Serdeable
public record Form(
        UUID channel,
        int version,
        List<Question> questions,
        FormState state,
        Signature proposedBy,
        Instant proposedAt,
        @Nullable Signature decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        boolean decidable) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Form {
        questions = questions == null ? List.of() : List.copyOf(questions);
    }
}
