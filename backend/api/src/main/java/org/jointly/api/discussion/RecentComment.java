package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.api.Audience;

/**
 * A comment with where it stands, for a feed.
 *
 * @param fresh how many comments of others are new in its topic, this one too; at most 100
 */
@Serdeable
public record RecentComment(
        Comment comment, String topicTitle, UUID programme, String programmeTitle, Audience audience, int fresh) {}
