package org.jointly.ui.access.review;

import io.micronaut.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.access.reach.AccessCount;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.access.review.BeginReview;
import org.jointly.api.access.review.DecideAccess;
import org.jointly.api.access.review.KeepAccess;
import org.jointly.api.access.review.Review;
import org.jointly.api.access.review.ReviewApi;
import org.jointly.api.access.review.ReviewItem;
import org.jointly.api.access.review.ReviewItemState;
import org.jointly.api.access.review.ReviewScope;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** One review of two people, one of them the reader, which remembers what was done. */
class ReviewsInMemory implements ReviewApi {
    static final UUID REVIEW = Cast.id("review");
    final List<String> done = new ArrayList<>();
    Instant due = Instant.now().plusSeconds(864_000);
    boolean open = true;

    @Override
    public Page<Review> reviews(@Nullable String after) {
        return new Page<>(List.of(review(REVIEW)), null);
    }

    @Override
    public Review beginReview(BeginReview request, @Nullable String idempotencyKey) {
        done.add("began " + request.scope() + " " + request.inactiveDays() + " " + request.role() + " "
                + request.repeatMonths());
        return review(REVIEW);
    }

    @Override
    public Review review(UUID review) {
        return new Review(
                review,
                ReviewScope.EVERYBODY,
                null,
                null,
                due,
                6,
                "Elio Demo",
                Instant.EPOCH,
                open ? null : "Elio Demo",
                open ? null : Instant.now(),
                2,
                0,
                true);
    }

    @Override
    public Page<ReviewItem> reviewPeople(
            UUID review, ReviewItemState state, @Nullable Role role, @Nullable String q, @Nullable String after) {
        return new Page<>(List.of(item("noor", "Noor Demo", true), item("elio", "Elio Demo", false)), null);
    }

    private static ReviewItem item(String who, String name, boolean decidable) {
        return new ReviewItem(
                Cast.id(who),
                name,
                who + "@iom.example",
                Set.of(Role.EDITOR),
                List.of(new HeldRole(Role.EDITOR, Instant.EPOCH, null, "Irene Demo")),
                false,
                false,
                null,
                List.of(new AccessCount("programme.see", 12), new AccessCount("voices.named", 0)),
                null,
                Set.of(),
                null,
                null,
                null,
                decidable);
    }

    @Override
    public ReviewItem decideAccess(UUID review, UUID person, DecideAccess request, @Nullable String idempotencyKey) {
        done.add(request.decision() + " " + request.roles() + " " + request.note());
        return item("noor", "Noor Demo", false);
    }

    @Override
    public Review keepAccess(UUID review, KeepAccess request, @Nullable String idempotencyKey) {
        done.add("kept " + request.people().size());
        return review(review);
    }

    @Override
    public Review closeReview(UUID review, @Nullable String idempotencyKey) {
        done.add("closed");
        open = false;
        return review(review);
    }

    @Override
    public HttpResponse<byte[]> exportReview(UUID review) {
        return HttpResponse.ok(new byte[0]);
    }
}
