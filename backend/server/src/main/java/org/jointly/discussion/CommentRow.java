package org.jointly.discussion;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.discussion.Comment;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code discussion.comment}: what somebody said in a topic, for their organisation. */
@MappedEntity(value = "comment", schema = "discussion")
record CommentRow(
        @Id UUID id,
        UUID topic,
        UUID programme,
        Audience audience,
        UUID organisation,
        String organisationName,
        UUID author,
        String authorName,
        Instant writtenAt,
        String text,
        @Nullable UUID mail,
        @Nullable Boolean mailCut,
        @Nullable Integer mailAttachments) {
    /** @param mail that it came by; absent where it is typed here */
    static CommentRow written(TopicRow topic, String text, Discussion.@Nullable ByMail mail, By by, Instant now) {
        return new CommentRow(
                UUID.randomUUID(),
                topic.id(),
                topic.programme(),
                topic.audience(),
                by.organisation(),
                by.organisationName(),
                by.person(),
                by.personName(),
                now,
                text,
                mail == null ? null : mail.mail(),
                mail == null ? null : mail.cut(),
                mail == null ? null : mail.attachments());
    }

    Comment seen() {
        return new CommentNow(
                        id,
                        topic,
                        programme,
                        audience,
                        organisation,
                        organisationName,
                        author,
                        authorName,
                        writtenAt,
                        text,
                        null,
                        null,
                        mailCut,
                        mailAttachments)
                .seen();
    }
}
