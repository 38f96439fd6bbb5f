package org.jointly.api.search;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param parent what it stands in besides its programme: the topic of a comment, the document of a topic on words of one, the call of what is said in one
 * @param audience who hears it in the programme; absent for a consultation, whose page says who is asked and who reads the answers
 * @param title empty for what has none
 * @param excerpt some words around the first that was found; empty where they stand in the title alone
 * @param at when it was written; of a programme, when it was begun; of what others submitted in a call, when that closed
 */
@Serdeable
public record Found(
        UUID id,
        UUID programme,
        String programmeTitle,
        @Nullable UUID parent,
        @Nullable Audience audience,
        List<FoundWords> title,
        List<FoundWords> excerpt,
        Instant at) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Found {
        title = title == null ? List.of() : List.copyOf(title);
        excerpt = excerpt == null ? List.of() : List.copyOf(excerpt);
    }
}
