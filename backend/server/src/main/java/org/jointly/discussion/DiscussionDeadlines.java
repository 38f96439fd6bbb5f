package org.jointly.discussion;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.deadline.Deadline;
import org.jointly.platform.deadline.DeadlineRow;
import org.jointly.platform.deadline.DeadlineSource;

/** By when an answer is hoped for: from the organisation that is asked, and by whoever asked. */
@Singleton
class DiscussionDeadlines implements DeadlineSource {
    private static final String QUESTION = "question";
    private static final String RAISED = "question-raised";

    private final TopicDeadlineRows rows;

    DiscussionDeadlines(TopicDeadlineRows rows) {
        this.rows = rows;
    }

    @Override
    public List<String> kinds() {
        return List.of(QUESTION, RAISED);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deadline> deadlines(Instant since, int most) {
        var actor = Actor.current();
        var found = new ArrayList<Deadline>();
        if (actor.has(Role.COMMENTER) || actor.has(Role.PRINCIPAL)) {
            add(found, QUESTION, rows.asked(actor.organisation(), since, most));
        }
        add(found, RAISED, rows.raised(actor.organisation(), actor.person(), since, most));
        return found;
    }

    private static void add(List<Deadline> found, String kind, List<DeadlineRow> topics) {
        topics.forEach(topic -> found.add(topic.deadline(kind, "/discussion/topics/" + topic.id())));
    }
}
