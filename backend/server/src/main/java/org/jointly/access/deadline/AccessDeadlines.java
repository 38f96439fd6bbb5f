package org.jointly.access.deadline;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.deadline.Deadline;
import org.jointly.platform.deadline.DeadlineSource;

/** When one's own roles and delegations end; and for administrators by when a review is due, and when service accounts expire. */
@Singleton
class AccessDeadlines implements DeadlineSource {
    private static final String ROLE = "role-ends";
    private static final String DELEGATION = "delegation-ends";
    private static final String REVIEW = "review";
    private static final String MACHINE = "machine-expires";

    private final AccessDeadlineRows rows;

    AccessDeadlines(AccessDeadlineRows rows) {
        this.rows = rows;
    }

    @Override
    public List<String> kinds() {
        return List.of(ROLE, DELEGATION, REVIEW, MACHINE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deadline> deadlines(Instant since, int most) {
        var actor = Actor.current();
        var found = new ArrayList<Deadline>();
        rows.roles(actor.organisation(), actor.person(), most).forEach(role -> found.add(role.deadline(ROLE, "/me")));
        rows.delegations(actor.organisation(), actor.person(), most)
                .forEach(delegation -> found.add(delegation.deadline(DELEGATION, "/me")));
        if (actor.has(Role.ADMIN)) {
            rows.reviews(actor.organisation(), since, most)
                    .forEach(review -> found.add(review.deadline(REVIEW, "/organisation/reviews/" + review.id())));
            rows.machines(actor.organisation(), most)
                    .forEach(machine -> found.add(machine.deadline(MACHINE, "/organisation/machines")));
        }
        return found;
    }
}
