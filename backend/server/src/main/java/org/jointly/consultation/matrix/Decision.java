package org.jointly.consultation.matrix;

import java.util.Objects;
import java.util.UUID;
import org.jointly.api.consultation.Dispose;
import org.jointly.api.discussion.Disposition;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** What is to be said of a comment; empty text for nothing. */
record Decision(
        UUID row,
        int version,
        String outcome,
        String reason,
        String changedTo,
        String note,
        String nature,
        String sameAs,
        String theme) {
    static Decision of(UUID row, Dispose request) {
        var reason = text(request.reason());
        if (request.outcome() == Disposition.REJECTED && reason.isEmpty()) {
            throw new Invalid("/reason", "consultation.say-why");
        }
        if (request.sameAs() != null
                && (request.outcome() != null
                        || !reason.isEmpty()
                        || !text(request.changedTo()).isEmpty())) {
            throw new Invalid("/sameAs", "consultation.same-says-nothing-else");
        }
        if (request.outcome() == null
                && (!reason.isEmpty() || !text(request.changedTo()).isEmpty())) {
            throw new Invalid("/outcome", "consultation.reason-for-what");
        }
        return new Decision(
                row,
                request.version(),
                text(request.outcome()),
                reason,
                text(request.changedTo()),
                text(request.note()),
                text(request.nature()),
                text(request.sameAs()),
                text(request.theme()));
    }

    /** Whether that is decided otherwise than it stands. */
    boolean differs(SubmittedComment from) {
        return !(outcome.equals(text(from.outcome()))
                && reason.equals(text(from.reason()))
                && changedTo.equals(text(from.changedTo()))
                && sameAs.equals(text(from.sameAs())));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "").strip();
    }
}
