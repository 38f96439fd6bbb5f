package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Signature;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A topic as one reader sees it.
 *
 * @param anchor the words it is about, if it is about some
 * @param disposition what became of it, if whoever resolved it said so
 * @param latest its newest comment, the text cut to 300 letters
 * @param abilities what this reader may do
 */
@Serdeable
public record Topic(
        UUID id,
        UUID programme,
        String programmeTitle,
        String title,
        Audience audience,
        Signature raisedBy,
        Instant raisedAt,
        @Nullable Organisation asked,
        @Nullable LocalDate answerBy,
        @Nullable Signature resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable Disposition disposition,
        @Nullable String reason,
        @Nullable Anchor anchor,
        int comments,
        Instant lastActivity,
        @Nullable Comment latest,
        Set<TopicAbility> abilities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Topic {
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    public boolean resolved() {
        return resolvedAt != null;
    }

    public boolean allows(TopicAbility ability) {
        return abilities.contains(ability);
    }
}
