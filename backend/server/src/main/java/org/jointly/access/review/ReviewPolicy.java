package org.jointly.access.review;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.review.BeginReview;
import org.jointly.api.access.review.DecideAccess;
import org.jointly.api.access.review.ReviewDecision;
import org.jointly.api.access.review.ReviewScope;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;

/** What may be asked of a review, and who decides on whom. */
final class ReviewPolicy {
    private static final Duration LONGEST = Duration.ofDays(366);

    private ReviewPolicy() {}

    static void mayBegin(BeginReview request, Instant now) {
        if ((request.scope() == ReviewScope.INACTIVE) != (request.inactiveDays() != null)) {
            throw new Invalid(
                    "/inactiveDays", request.inactiveDays() == null ? "review.days-missing" : "review.days-beyond");
        }
        if ((request.scope() == ReviewScope.ROLE) != (request.role() != null)) {
            throw new Invalid("/role", request.role() == null ? "review.role-missing" : "review.role-beyond");
        }
        if (!request.due().isAfter(now)) {
            throw new Invalid("/due", "day.past");
        }
        if (request.due().isAfter(now.plus(LONGEST))) {
            throw new Invalid("/due", "day.year");
        }
    }

    static void mayDecide(Actor actor, UUID person) {
        if (actor.person().equals(person)) {
            throw new NotAllowed("review.own");
        }
    }

    static void makesSense(DecideAccess request) {
        if (request.decision() == ReviewDecision.LEFT) {
            throw new Invalid("/decision", "review.found-not-decided");
        }
        if ((request.decision() == ReviewDecision.TAKE_ROLES) == request.roles().isEmpty()) {
            throw new Invalid("/roles", request.roles().isEmpty() ? "review.roles-missing" : "review.roles-beyond");
        }
    }
}
