package org.jointly.discussion;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Signature;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.RecentComment;

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
        String programmeTitle) {
    RecentComment seen() {
        var signature = new Signature(author, authorName, organisation, organisationName);
        return new RecentComment(
                new Comment(id, topic, signature, writtenAt, text), topicTitle, programme, programmeTitle, audience);
    }
}
