package org.jointly.access.review;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.access.FreshRights;
import org.jointly.access.SecondFactor;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.BeginReview;
import org.jointly.api.access.review.DecideAccess;
import org.jointly.api.access.review.KeepAccess;
import org.jointly.api.access.review.Review;
import org.jointly.api.access.review.ReviewApi;
import org.jointly.api.access.review.ReviewItem;
import org.jointly.api.access.review.ReviewItemState;
import org.jointly.platform.CsvFile;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jspecify.annotations.Nullable;

@Controller
class ReviewController implements ReviewApi {
    private final Reviews reviews;
    private final ReviewRecord files;
    private final SecondFactor factor;

    ReviewController(Reviews reviews, ReviewRecord files, SecondFactor factor) {
        this.reviews = reviews;
        this.files = files;
        this.factor = factor;
    }

    @Override
    public Page<Review> reviews(@Nullable String after) {
        return reviews.page(after);
    }

    @Override
    @FreshRights
    @Costly(Kind.PEOPLE)
    public Review beginReview(BeginReview request, @Nullable String idempotencyKey) {
        return reviews.begin(request);
    }

    @Override
    public Review review(UUID review) {
        return reviews.review(review);
    }

    @Override
    @Costly(Kind.PEOPLE)
    public Page<ReviewItem> reviewPeople(
            UUID review, ReviewItemState state, @Nullable Role role, @Nullable String q, @Nullable String after) {
        return reviews.people(review, new Reviews.ItemFilter(state, role, q), after);
    }

    @Override
    @FreshRights
    public ReviewItem decideAccess(UUID review, UUID person, DecideAccess request, @Nullable String idempotencyKey) {
        return reviews.decide(review, person, request);
    }

    @Override
    @FreshRights
    @Costly(Kind.PEOPLE)
    public Review keepAccess(UUID review, KeepAccess request, @Nullable String idempotencyKey) {
        return reviews.keep(review, request);
    }

    @Override
    @FreshRights
    public Review closeReview(UUID review, @Nullable String idempotencyKey) {
        return reviews.close(review);
    }

    @Override
    @Costly(Kind.EXPORT)
    public HttpResponse<byte[]> exportReview(UUID review) {
        Access.administrator();
        factor.demand();
        return CsvFile.answered(files.of(review));
    }
}
