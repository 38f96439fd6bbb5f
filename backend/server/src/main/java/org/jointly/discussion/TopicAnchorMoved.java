package org.jointly.discussion;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** The words a topic is about were taken to another place of their text, and it with them. */
public record TopicAnchorMoved(UUID topic, UUID programme, Audience audience) implements Recorded {
    @Override
    public String action() {
        return "topic.anchor_moved";
    }

    @Override
    public UUID subject() {
        return topic;
    }
}
