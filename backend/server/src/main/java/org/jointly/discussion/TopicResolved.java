package org.jointly.discussion;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.discussion.Disposition;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/** A topic was resolved. */
public record TopicResolved(
        UUID topic,
        UUID programme,
        Audience audience,
        @Nullable Disposition disposition) implements Recorded {
    @Override
    public String action() {
        return "topic.resolved";
    }

    @Override
    public UUID subject() {
        return topic;
    }

    @Override
    public Map<String, String> details() {
        return disposition == null ? Map.of() : Map.of("disposition", disposition.toString());
    }
}
