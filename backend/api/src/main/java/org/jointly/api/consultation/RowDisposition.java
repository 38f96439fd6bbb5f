package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.discussion.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * What those that draft think of a comment, until they release it and besides.
 *
 * @param outcome absent while it is undecided
 * @param reason for whoever commented; required to reject
 * @param changedTo the words that now stand in place of those that were commented on
 * @param note for those that draft alone
 * @param sameAs the comment whose answer is this one's too
 * @param theme under which they group comments
 * @param assignee who is to decide it
 * @param version hand it back with a change
 */
@Serdeable
public record RowDisposition(
        @Nullable Disposition outcome,
        @Nullable String reason,
        @Nullable String changedTo,
        @Nullable String note,
        @Nullable Nature nature,
        @Nullable UUID sameAs,
        @Nullable String theme,
        @Nullable Signature assignee,
        @Nullable Signature decidedBy,
        @Nullable Instant decidedAt,
        boolean released,
        int version) {}
