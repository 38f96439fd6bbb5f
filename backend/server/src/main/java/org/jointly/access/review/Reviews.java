package org.jointly.access.review;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.access.member.People;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.BeginReview;
import org.jointly.api.access.review.DecideAccess;
import org.jointly.api.access.review.KeepAccess;
import org.jointly.api.access.review.Review;
import org.jointly.api.access.review.ReviewItem;
import org.jointly.api.access.review.ReviewItemState;
import org.jointly.platform.Cursor;
import org.jspecify.annotations.Nullable;

/** The face of reviews: Keycloak is asked before a transaction begins, and what is decided is done in one. */
@Singleton
class Reviews {
    private static final int PAGE = 50;

    private final People people;
    private final ReviewActs acts;
    private final ReviewItems items;

    Reviews(People people, ReviewActs acts, ReviewItems items) {
        this.people = people;
        this.acts = acts;
        this.items = items;
    }

    Page<Review> page(@Nullable String after) {
        Access.administrator();
        var cursor = Cursor.parse(after);
        var found = acts.page(cursor, PAGE + 1);
        return Cursor.page(
                found, PAGE, row -> Cursor.after(row.open() ? 1 : 0, row.begunAt(), row.id()), ReviewRow::shown);
    }

    Review begin(BeginReview request) {
        var actor = Access.administrator();
        return acts.begin(request, people.all(actor.organisation()));
    }

    Review review(UUID id) {
        Access.administrator();
        return acts.found(id).shown();
    }

    Page<ReviewItem> people(UUID id, ItemFilter filter, @Nullable String after) {
        var actor = Access.administrator();
        var review = acts.found(id);
        var cursor = Cursor.parse(after);
        var found = acts.items(filter.of(id), cursor == null ? "" : cursor.text(0), PAGE + 1);
        var wanted = found.stream().map(ItemRow::person).toList();
        var shown = items.shown(
                review.open(),
                people.all(actor.organisation()).stream()
                        .filter(person -> wanted.contains(person.id()))
                        .toList());
        return Cursor.page(found, PAGE, row -> Cursor.after(row.sortKey()), shown);
    }

    ReviewItem decide(UUID id, UUID person, DecideAccess request) {
        ReviewPolicy.mayDecide(Access.administrator(), person);
        ReviewPolicy.makesSense(request);
        acts.item(acts.found(id).id(), person);
        return acts.decide(id, person, people.asked(person), request);
    }

    Review keep(UUID id, KeepAccess request) {
        var actor = Access.administrator();
        acts.found(id);
        return acts.keep(id, request, people.all(actor.organisation()));
    }

    Review close(UUID id) {
        Access.administrator();
        return acts.close(id);
    }

    /** Which people of a review a list shows. */
    record ItemFilter(
            ReviewItemState state,
            @Nullable Role role,
            @Nullable String words) {
        ItemRows.Filter of(UUID review) {
            return new ItemRows.Filter(
                    review,
                    state.toString(),
                    role == null ? "" : role.toString(),
                    words == null ? "" : words.strip().toLowerCase(Locale.ROOT));
        }
    }
}
