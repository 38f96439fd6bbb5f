package org.jointly.discussion;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** Somebody commented in a topic. */
public record CommentWritten(UUID comment, UUID topic, UUID programme, Audience audience) implements Recorded {
    @Override
    public String action() {
        return "comment.written";
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
