package org.jointly.access.review;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.BeginReview;
import org.jointly.api.access.review.Review;
import org.jointly.api.access.review.ReviewScope;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.review}, with how much of it is done. */
@Introspected
record ReviewRow(
        UUID id,
        UUID organisation,
        String scope,
        @Nullable Integer inactiveDays,
        @Nullable String role,
        Instant due,
        @Nullable Integer repeatMonths,
        @Nullable String begunByName,
        Instant begunAt,
        @Nullable String closedByName,
        @Nullable Instant closedAt,
        int reminded,
        long people,
        long decided,
        boolean mine) {
    private static final Duration LAST_DAYS = Duration.ofDays(2);

    boolean open() {
        return closedAt == null;
    }

    Review shown() {
        return new Review(
                id,
                ReviewScope.valueOf(scope.toUpperCase(Locale.ROOT)),
                inactiveDays,
                role == null ? null : Role.valueOf(role.toUpperCase(Locale.ROOT)),
                due,
                repeatMonths,
                begunByName,
                begunAt,
                closedByName,
                closedAt,
                people,
                decided,
                mine);
    }

    /** How many reminders should have been sent by now: one at half time, the second two days before it is due. */
    int remindersDue(Instant now) {
        var half = begunAt.plus(Duration.between(begunAt, due).dividedBy(2));
        var last = due.minus(LAST_DAYS);
        if (!now.isBefore(last) && last.isAfter(half)) {
            return 2;
        }
        return now.isBefore(half) ? 0 : 1;
    }

    /** The one that repeats it, with as much time. */
    BeginReview again(Instant now) {
        var shown = shown();
        return new BeginReview(
                shown.scope(), inactiveDays, shown.role(), now.plus(Duration.between(begunAt, due)), repeatMonths);
    }
}
