package org.jointly.discussion;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A topic was resolved. */
public record TopicResolved(UUID topic, UUID programme, Audience audience) implements Recorded {
    @Override
    public String action() {
        return "topic.resolved";
    }

    @Override
    public UUID subject() {
        return topic;
    }
}
