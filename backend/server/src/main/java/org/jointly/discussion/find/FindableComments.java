package org.jointly.discussion.find;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.platform.find.Findable;
import org.jointly.platform.find.FindableText;

/** Comments, by what they say and who wrote them. */
@Singleton
class FindableComments implements Findable {
    private final FindableDiscussionRows rows;

    FindableComments(FindableDiscussionRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "comment";
    }

    @Override
    public List<FindableText> read(Collection<UUID> subjects) {
        return rows.comments(subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }
}
