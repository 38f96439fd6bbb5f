package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a topic, for their organisation.
 *
 * @param text empty once its author took it back
 * @param changedAt when its author last wrote it anew
 * @param withdrawnAt when its author took it back
 * @param byMail absent where it was typed here
 * @param abilities what the reader may do with it
 */
@Serdeable
public record Comment(
        UUID id,
        UUID topic,
        Signature author,
        Instant writtenAt,
        String text,
        @Nullable Instant changedAt,
        @Nullable Instant withdrawnAt,
        @Nullable ByMail byMail,
        Set<CommentAbility> abilities) {
    @SuppressWarnings("NullAway") // JSON leaves what is empty out
    public Comment {
        text = text == null ? "" : text;
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    /** One that stands as it was written. */
    public Comment(UUID id, UUID topic, Signature author, Instant writtenAt, String text) {
        this(id, topic, author, writtenAt, text, null, null, null, Set.of());
    }
}
