package org.jointly.discussion;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.discussion.Comment;
import org.jointly.platform.By;

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
        String text) {
    static CommentRow written(TopicRow topic, String text, By by, Instant now) {
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
                text);
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
                        null)
                .seen();
    }
}
