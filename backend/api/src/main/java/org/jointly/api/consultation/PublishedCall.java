package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call that was published, as everybody may read it. */
@Serdeable
public record PublishedCall(
        UUID id,
        String programmeTitle,
        String title,
        @Nullable String introduction,
        String organisationName,
        Instant opensAt,
        Instant closesAt,
        LocalDate lastDay,
        String zone,
        String textTitle,
        String textHash,
        List<CallQuestion> questions,
        Instant publishedAt,
        String summary,
        CallFigures figures) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public PublishedCall {
        questions = questions == null ? List.of() : List.copyOf(questions);
    }
}
