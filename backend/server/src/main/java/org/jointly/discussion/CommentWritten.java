package org.jointly.discussion;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/**
 * Somebody commented in a topic.
 *
 * @param byMail whether they answered a letter
 */
public record CommentWritten(UUID comment, UUID topic, UUID programme, Audience audience, boolean byMail)
        implements Recorded {
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
        return byMail ? Map.of("topic", topic.toString(), "by", "mail") : Map.of("topic", topic.toString());
    }
}
