package org.jointly.access.leaving;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jointly.api.access.leaving.AnnounceLeaving;
import org.jointly.api.access.leaving.Hindrance;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;

/** When an organisation may announce that it leaves. */
final class LeavingPolicy {
    /** How old the archive may be that was taken out before. */
    static final Duration ARCHIVE = Duration.ofDays(7);

    private LeavingPolicy() {}

    static void mayAnnounce(AnnounceLeaving request, Actor actor, List<Hindrance> hindrances) {
        if (!request.name().strip().equals(actor.organisationName().strip())) {
            throw new Invalid("/name", "leaving.name");
        }
        if (!hindrances.isEmpty()) {
            throw new NotAllowed("leaving.hindered");
        }
    }

    static void isNotBegun(Optional<LeavingRow> row) {
        if (row.filter(found -> found.leftAt() != null).isPresent()) {
            throw new NotAllowed("leaving.left");
        }
        if (row.filter(found -> found.begunAt() != null).isPresent()) {
            throw new NotAllowed("leaving.begun");
        }
    }
}
