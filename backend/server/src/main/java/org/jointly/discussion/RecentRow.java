package org.jointly.discussion;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.RecentComment;
import org.jointly.platform.By;

/** A comment with where it stands. */
@Introspected
record RecentRow(
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
        String topicTitle,
        String programmeTitle,
        int fresh) {
    RecentComment seen() {
        var by = new By(author, authorName, organisation, organisationName);
        return new RecentComment(
                new Comment(id, topic, by.signature(), writtenAt, text),
                topicTitle,
                programme,
                programmeTitle,
                audience,
                fresh);
    }
}
