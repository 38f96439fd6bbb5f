package org.jointly.access.review;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.member.AskedPerson;
import org.jointly.access.member.People;
import org.jointly.access.member.PersonActed;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.BeginReview;
import org.jointly.api.access.review.DecideAccess;
import org.jointly.api.access.review.KeepAccess;
import org.jointly.api.access.review.Review;
import org.jointly.api.access.review.ReviewDecision;
import org.jointly.api.access.review.ReviewItem;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jspecify.annotations.Nullable;

/** What administrators do in a review, each act one transaction together with what follows from it. */
@Singleton
@Transactional
class ReviewActs {
    private final ReviewRows rows;
    private final ItemRows itemRows;
    private final NewReviews news;
    private final ReviewItems items;
    private final People people;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    ReviewActs(
            ReviewRows rows,
            ItemRows itemRows,
            NewReviews news,
            ReviewItems items,
            People people,
            Once once,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.itemRows = itemRows;
        this.news = news;
        this.items = items;
        this.people = people;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ReviewRow> page(@Nullable Cursor after, int size) {
        return rows.page(
                after == null || after.number(0) == 1,
                after == null ? null : after.instant(1),
                after == null ? null : after.uuid(2),
                size);
    }

    @Transactional(readOnly = true)
    ReviewRow found(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("review"));
    }

    @Transactional(readOnly = true)
    List<ItemRow> items(ItemRows.Filter filter, String after, int size) {
        return itemRows.page(filter, after, size);
    }

    @Transactional(readOnly = true)
    ItemRow item(UUID review, UUID person) {
        return itemRows.find(review, person).orElseThrow(() -> new NotFound("person"));
    }

    Review begin(BeginReview request, List<Person> all) {
        ReviewPolicy.mayBegin(request, clock.instant());
        return once.run(request, Review.class, () -> {
            page(null, 1).stream().filter(ReviewRow::open).findFirst().ifPresent(open -> {
                throw new Stale("review", open.shown());
            });
            var actor = Actor.current();
            return found(news.begin(request, all, actor.person(), actor.personName()))
                    .shown();
        });
    }

    ReviewItem decide(UUID id, UUID person, Optional<AskedPerson> asked, DecideAccess request) {
        return once.run(List.of(id, person, request), ReviewItem.class, () -> {
            var review = held(id);
            var row = item(id, person);
            if (row.decision() != null) {
                throw new Stale("decision", items.shown(true, there(asked)).apply(row));
            }
            var after = asked.map(there -> people.decide(
                    there,
                    new People.PersonDecision(
                            request.roles(),
                            null,
                            request.decision() == ReviewDecision.SUSPEND ? Boolean.FALSE : null)));
            write(
                    review,
                    row,
                    after.isEmpty() ? ReviewDecision.LEFT : request.decision(),
                    taken(asked, request),
                    request.note());
            closeIfDone(id);
            return items.shown(true, after.map(done -> List.of(done.person())).orElse(List.of()))
                    .apply(item(id, person));
        });
    }

    private List<Person> there(Optional<AskedPerson> asked) {
        return asked.flatMap(people::now).stream().toList();
    }

    /** Of the roles that were to be taken, those the person held. */
    private static Set<Role> taken(Optional<AskedPerson> asked, DecideAccess request) {
        var held = asked.map(found -> found.member().roles()).orElse(Set.of());
        return request.roles().stream().filter(held::contains).collect(Collectors.toSet());
    }

    /** Who is decided on already, or acts, is left as they are. */
    Review keep(UUID id, KeepAccess request, Collection<Person> all) {
        return once.run(List.of(id, request), Review.class, () -> {
            var review = held(id);
            var there = all.stream().map(Person::id).collect(Collectors.toSet());
            var kept = new HashSet<>(request.people());
            kept.remove(Actor.current().person());
            itemRows.all(id).stream()
                    .filter(row -> row.decision() == null && kept.contains(row.person()))
                    .forEach(row -> write(
                            review,
                            row,
                            there.contains(row.person()) ? ReviewDecision.KEEP : ReviewDecision.LEFT,
                            Set.of(),
                            request.note()));
            closeIfDone(id);
            return found(id).shown();
        });
    }

    Review close(UUID id) {
        return once.run(id, Review.class, () -> {
            held(id);
            closed(id);
            return found(id).shown();
        });
    }

    /** Two who decide at once come one after another. */
    private ReviewRow held(UUID id) {
        if (rows.hold(id).isEmpty()) {
            throw new NotFound("review");
        }
        var review = found(id);
        if (!review.open()) {
            throw new Stale("review", review.shown());
        }
        return review;
    }

    private void write(ReviewRow review, ItemRow row, ReviewDecision decision, Set<Role> taken, @Nullable String note) {
        var words = note == null || note.isBlank() ? null : note.strip();
        itemRows.decide(
                new ItemRows.Decided(
                        review.id(),
                        row.person(),
                        decision.toString(),
                        SqlArray.ofWords(taken),
                        Actor.current().by()),
                words,
                clock.instant());
        var details = new HashMap<String, String>(Map.of("name", row.name(), "decision", decision.toString()));
        if (!taken.isEmpty()) {
            details.put("roles", taken.stream().sorted().map(Role::toString).collect(Collectors.joining(",")));
        }
        events.publishEvent(new PersonActed("review.decided", review.id(), details));
    }

    private void closeIfDone(UUID id) {
        if (found(id).shown().undecided() == 0) {
            closed(id);
        }
    }

    private void closed(UUID id) {
        var undecided = found(id).shown().undecided();
        if (rows.close(id, Actor.current().by(), clock.instant()) == 1) {
            events.publishEvent(new PersonActed("review.closed", id, Map.of("undecided", Long.toString(undecided))));
        }
    }
}
