package org.jointly.ui.access.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.Review;
import org.jointly.api.access.review.ReviewApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.home.Matter;
import org.jointly.ui.home.Waiting;
import org.jointly.ui.session.Acting;

/** The review that is open, for administrators; red once it is overdue. */
@Singleton
@Order(12)
class ReviewsWaiting implements Waiting {
    private final ReviewApi reviews;

    ReviewsWaiting(ReviewApi reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Matter> matters(SerializableRunnable dealt) {
        return Acting.now().has(Role.ADMIN)
                ? reviews.reviews(null).items().stream()
                        .filter(review -> review.open() && review.undecided() > 0)
                        .map(ReviewsWaiting::matter)
                        .toList()
                : List.of();
    }

    private static Matter matter(Review review) {
        var matter = Matter.due(
                Dates.dayOf(review.due().minusNanos(1)),
                Matter.strong(ReviewWords.about(review)),
                new Span(Words.say("review.waits", review.undecided(), review.people())));
        matter.add(Buttons.plain(
                Words.say("review.go-on"), () -> UI.getCurrent().navigate("organisation/reviews/" + review.id())));
        return matter;
    }
}
