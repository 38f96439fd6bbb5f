package org.jointly.discussion;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A topic was opened again. */
public record TopicReopened(UUID topic, UUID programme, Audience audience) implements Recorded {
    @Override
    public String action() {
        return "topic.reopened";
    }

    @Override
    public UUID subject() {
        return topic;
    }
}
