package org.jointly.discussion.find;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.platform.find.Findable;
import org.jointly.platform.find.FindableText;

/** Topics, by their titles and the words they are about. */
@Singleton
class FindableTopics implements Findable {
    private final FindableDiscussionRows rows;

    FindableTopics(FindableDiscussionRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "topic";
    }

    @Override
    public List<FindableText> read(Collection<UUID> subjects) {
        return rows.topics(subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }
}
