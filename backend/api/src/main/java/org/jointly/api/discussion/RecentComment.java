package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.api.Audience;

/** A comment with where it stands, for a feed. */
@Serdeable
public record RecentComment(
        Comment comment, String topicTitle, UUID programme, String programmeTitle, Audience audience) {}
