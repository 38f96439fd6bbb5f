package org.jointly.discussion;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.discussion.ByMail;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.CommentAbility;
import org.jointly.platform.Actor;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code discussion.comment_now}: a comment as it stands, with what its author said in its place last.
 *
 * @param text empty once it was taken back
 * @param mailCut whether more stood in the mail it came by; absent where it was typed here
 */
@Introspected
record CommentNow(
        UUID id,
        UUID topic,
        UUID programme,
        Audience audience,
        UUID organisation,
        String organisationName,
        UUID author,
        String authorName,
        Instant writtenAt,
        String text,
        @Nullable Instant changedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Boolean mailCut,
        @Nullable Integer mailAttachments) {
    Comment seen() {
        var by = new By(author, authorName, organisation, organisationName);
        return new Comment(id, topic, by.signature(), writtenAt, text, changedAt, withdrawnAt, byMail(), abilities());
    }

    private @Nullable ByMail byMail() {
        return mailCut == null || mailAttachments == null ? null : new ByMail(mailCut, mailAttachments);
    }

    private Set<CommentAbility> abilities() {
        var reader = Actor.current();
        var own = reader.person().equals(author) && reader.organisation().equals(organisation);
        return own && withdrawnAt == null ? EnumSet.allOf(CommentAbility.class) : Set.of();
    }
}
