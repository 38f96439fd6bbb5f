package org.jointly.consultation;

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

/** When calls close for those that are asked, and for those that draft; and by when these promised their answers. */
@Singleton
class ConsultationDeadlines implements DeadlineSource {
    private static final String CLOSES = "call-closes";
    private static final String ENDS = "call-ends";
    private static final String ANSWERS = "call-answers";

    private final CallDeadlineRows rows;

    ConsultationDeadlines(CallDeadlineRows rows) {
        this.rows = rows;
    }

    @Override
    public List<String> kinds() {
        return List.of(CLOSES, ENDS, ANSWERS);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deadline> deadlines(Instant since, int most) {
        var actor = Actor.current();
        var found = new ArrayList<Deadline>();
        if (actor.has(Role.COMMENTER) || actor.has(Role.PRINCIPAL)) {
            add(found, CLOSES, rows.closing(actor.organisation(), most));
        }
        if (actor.has(Role.EDITOR)) {
            add(found, ENDS, rows.drafted(most));
            add(found, ANSWERS, rows.promised(since, most));
        }
        return found;
    }

    private static void add(List<Deadline> found, String kind, List<DeadlineRow> calls) {
        calls.forEach(call -> found.add(call.deadline(kind, "/consultations/" + call.id())));
    }
}
