package org.jointly.discussion;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A topic was raised. */
public record TopicRaised(UUID topic, UUID programme, Audience audience) implements Recorded {
    @Override
    public String action() {
        return "topic.raised";
    }

    @Override
    public UUID subject() {
        return topic;
    }
}
