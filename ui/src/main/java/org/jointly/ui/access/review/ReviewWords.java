package org.jointly.ui.access.review;

import java.util.Objects;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.Review;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;

/** A review in words. */
final class ReviewWords {
    private ReviewWords() {}

    static String about(Review review) {
        return switch (review.scope()) {
            case EVERYBODY -> Words.say("review.about.everybody");
            case INACTIVE -> Words.say("review.about.inactive", Objects.requireNonNullElse(review.inactiveDays(), 0));
            case ROLE ->
                Words.say("review.about.role", Words.of(Objects.requireNonNullElse(review.role(), Role.VIEWER)));
        };
    }

    /** How far it is, and by when the rest should be. */
    static String state(Review review) {
        if (!review.open()) {
            return Words.say(
                    "review.closed",
                    Dates.day(Dates.dayOf(Objects.requireNonNull(review.closedAt()))),
                    Objects.requireNonNullElse(review.closedBy(), ""),
                    review.undecided());
        }
        return Words.say(
                isOverdue(review) ? "review.overdue" : "review.open",
                review.decided(),
                review.people(),
                Dates.lastDay(review.due()));
    }

    static boolean isOverdue(Review review) {
        return review.open() && Dates.isPast(Dates.dayOf(review.due().minusNanos(1)));
    }
}
