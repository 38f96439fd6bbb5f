package org.jointly.access.review;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.platform.outbox.Outbox;

/** What the platform itself does about reviews, each step a transaction under the duty {@code ACCESS}. */
@Singleton
@Transactional
class ReviewRounds {
    private final ReviewRows rows;
    private final NewReviews news;
    private final Outbox outbox;
    private final Clock clock;

    ReviewRounds(ReviewRows rows, NewReviews news, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Reviews of which a reminder is due. */
    @Transactional(readOnly = true)
    List<ReviewRow> toRemind() {
        var now = clock.instant();
        return rows.open().stream()
                .filter(row -> row.decided() < row.people() && row.remindersDue(now) > row.reminded())
                .toList();
    }

    @Transactional(readOnly = true)
    List<ReviewRow> toFollow() {
        return rows.toFollow(clock.instant());
    }

    void remind(ReviewRow review, List<Person> people) {
        if (rows.remind(review.id(), review.remindersDue(clock.instant())) == 0) {
            return;
        }
        people.stream()
                .filter(person -> person.roles().contains(Role.ADMIN) && person.enabled() && !person.suspended())
                .forEach(person -> outbox.send(
                        ReviewReminder.KIND,
                        review.organisation(),
                        new ReviewReminder(review.id(), review.organisation(), person.id())));
    }

    /** One that is about nobody any more is not begun; its time comes again when it is about somebody. */
    void follow(ReviewRow review, List<Person> people) {
        if (rows.follow(review.id()) == 1) {
            news.begin(review.again(clock.instant()), people, null, null);
        }
    }

    @Transactional(readOnly = true)
    Optional<ReviewRow> unfinished(UUID id) {
        return rows.find(id).filter(row -> row.open() && row.decided() < row.people());
    }

    @Transactional(readOnly = true)
    String language(UUID person) {
        return rows.language(person).orElse("en");
    }
}
