package org.jointly.discussion;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** The author of a comment wrote it anew, or took it back. */
record CommentChanged(UUID comment, UUID topic, UUID programme, Audience audience, boolean withdrawn)
        implements Recorded {
    @Override
    public String action() {
        return withdrawn ? "comment.withdrawn" : "comment.changed";
    }

    @Override
    public UUID subject() {
        return comment;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("topic", topic.toString());
    }
}
