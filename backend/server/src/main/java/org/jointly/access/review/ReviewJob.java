package org.jointly.access.review;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jointly.access.member.People;
import org.jointly.api.access.Person;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds administrators of reviews that go on, and begins those that repeat an earlier one. Two at once do no harm: whoever
 * comes second finds it done.
 */
@Singleton
class ReviewJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewJob.class);

    private final ReviewRounds rounds;
    private final People people;
    private final Organisations organisations;

    ReviewJob(ReviewRounds rounds, People people, Organisations organisations) {
        this.rounds = rounds;
        this.people = people;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "access.review";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        Duty.ACCESS.find(rounds::toRemind).forEach(review -> withPeople(review, rounds::remind));
        Duty.ACCESS.find(rounds::toFollow).forEach(review -> withPeople(review, rounds::follow));
    }

    /** One that cannot be dealt with now keeps no other back. */
    private void withPeople(ReviewRow review, BiConsumer<ReviewRow, List<Person>> work) {
        try {
            var all = people.all(review.organisation());
            as(review.organisation(), () -> work.accept(review, all));
        } catch (RuntimeException e) {
            LOG.warn("A review of organisation {} could not be moved on", review.organisation(), e);
        }
    }

    /** In the organisation's trail, by the platform itself. */
    private void as(UUID id, Runnable work) {
        organisations
                .find(id)
                .ifPresent(organisation -> PropagatedContext.empty()
                        .plus(Duty.ACCESS)
                        .plus(new Actor(new UUID(0, 0), "Jointly", id, organisation.name(), Set.of()))
                        .wrap(work)
                        .run());
    }
}
