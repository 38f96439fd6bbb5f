package org.jointly.programme.deadline;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.deadline.Deadline;
import org.jointly.platform.deadline.DeadlineSource;

/** By when the organisation is asked to answer an invitation, and when the programmes end that it drafts. */
@Singleton
class ProgrammeDeadlines implements DeadlineSource {
    private static final String INVITATION = "invitation";
    private static final String ENDS = "programme-ends";

    private final ProgrammeDeadlineRows rows;

    ProgrammeDeadlines(ProgrammeDeadlineRows rows) {
        this.rows = rows;
    }

    @Override
    public List<String> kinds() {
        return List.of(INVITATION, ENDS);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deadline> deadlines(Instant since, int most) {
        var actor = Actor.current();
        var found = new ArrayList<Deadline>();
        if (actor.has(Role.PRINCIPAL) || actor.has(Role.ADMIN) || actor.has(Role.EDITOR)) {
            rows.invited(actor.organisation(), since, most)
                    .forEach(invitation -> found.add(invitation.deadline(INVITATION, "/")));
        }
        if (actor.has(Role.EDITOR)) {
            rows.ending(most).forEach(row -> found.add(row.deadline(ENDS, "/programmes/" + row.id())));
        }
        return found;
    }
}
