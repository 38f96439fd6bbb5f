package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.discussion.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * What those that draft think of a comment; what is absent is taken away.
 *
 * @param reason for whoever commented; required to reject
 * @param changedTo the words that now stand in place of those that were commented on
 * @param note for those that draft alone
 * @param sameAs the comment whose answer is this one's too; then nothing else is said of what became of it
 * @param version as it was read; 0 where nothing was said
 */
@Serdeable
public record Dispose(
        @Nullable Disposition outcome,
        @Nullable @Size(max = 5000) String reason,
        @Nullable @Size(max = 10000) String changedTo,
        @Nullable @Size(max = 5000) String note,
        @Nullable Nature nature,
        @Nullable UUID sameAs,
        @Nullable @Size(max = 100) String theme,
        int version) {}
