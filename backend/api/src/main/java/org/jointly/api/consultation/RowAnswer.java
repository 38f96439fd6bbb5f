package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jointly.api.discussion.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * What whoever commented was told.
 *
 * @param number counts the answers to this comment from 1; an answer that is changed is a second one
 * @param changedTo the words that now stand in place of those that were commented on
 * @param by the organisation that answered
 * @param reaction what whoever commented says to it
 */
@Serdeable
public record RowAnswer(
        int number,
        Disposition outcome,
        @Nullable String reason,
        @Nullable String changedTo,
        String by,
        Instant releasedAt,
        @Nullable Reaction reaction,
        @Nullable String reactionText) {}
