package org.jointly.ui.access.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.review.DecideAccess;
import org.jointly.api.access.review.KeepAccess;
import org.jointly.api.access.review.Review;
import org.jointly.api.access.review.ReviewApi;
import org.jointly.api.access.review.ReviewDecision;
import org.jointly.api.access.review.ReviewItem;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.GivenFile;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/** One review: person by person, keep what they have or take it away. */
@Prototype
@Route(value = "organisation/reviews/:review", layout = Shell.class)
class ReviewView extends Page implements BeforeEnterObserver {
    private static final int AT_ONCE = 200;

    private final transient ReviewApi reviews;
    private final Div facts = new Div();
    private final ItemFilters filters = new ItemFilters(this::list);
    private final Div list = new Div();
    private final Set<UUID> shown = new LinkedHashSet<>();
    private transient @Nullable Review review;

    ReviewView(ReviewApi reviews) {
        super(Words.say("review.title"));
        this.reviews = reviews;
        facts.getElement().setAttribute("role", "status");
        addComponentAsFirst(new Anchor("/organisation/reviews", Words.say("review.back")));
        add(facts, filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(reviews.review(Address.id(event, "review")));
        list();
    }

    /** How far it is. */
    void show(Review now) {
        review = now;
        retitle(ReviewWords.about(now));
        facts.removeAll();
        var state = new Paragraph(ReviewWords.state(now));
        if (ReviewWords.isOverdue(now)) {
            state.addClassName("warning");
        }
        facts.add(state);
        if (now.repeatMonths() != null) {
            facts.add(new Paragraph(Words.say("review.repeats", now.repeatMonths())));
        }
        if (now.open()) {
            facts.add(new Paragraph(Words.say("review.stays")));
        }
        if (now.open() && now.mine()) {
            facts.add(new Paragraph(Words.say("review.mine")));
        }
        var actions = new Div();
        actions.addClassName("actions");
        if (now.open()) {
            actions.add(Buttons.plain(Words.say("review.keep-shown"), this::keepShown));
            actions.add(Buttons.plain(Words.say("review.close"), () -> close(now)));
        }
        actions.add(Buttons.plain(
                Words.say("review.record"),
                () -> Attempt.of(
                        () -> GivenFile.to(this, Words.say("review.record-file"), reviews.exportReview(now.id())))));
        facts.add(actions);
    }

    void list() {
        var now = Objects.requireNonNull(review);
        list.removeAll();
        shown.clear();
        var lines = new Div();
        var more = new More<ReviewItem>(
                after -> reviews.reviewPeople(now.id(), filters.state(), filters.role(), filters.words(), after),
                item -> {
                    if (item.decidable()) {
                        shown.add(item.person());
                    }
                    lines.add(new ItemLine(item, this::decide));
                });
        var some = more.next(null);
        list.add(some ? lines : new EmptyState(Words.say("review.nobody")), more);
    }

    private void decide(ReviewItem item, ReviewDecision decision) {
        if (decision != ReviewDecision.KEEP) {
            new DecideDialog(reviews, Objects.requireNonNull(review).id(), item, decision, this::refresh).open();
            return;
        }
        var id = Objects.requireNonNull(review).id();
        if (Attempt.of(() ->
                reviews.decideAccess(id, item.person(), new DecideAccess(ReviewDecision.KEEP, Set.of(), null), null))) {
            Notices.done(Words.say("review.kept", item.name()));
            refresh();
        }
    }

    /** Only those that the list shows: what was filtered out or not read yet is not decided on unseen. */
    private void keepShown() {
        if (shown.isEmpty()) {
            Notices.done(Words.say("review.none-shown"));
            return;
        }
        var id = Objects.requireNonNull(review).id();
        Confirmation.of(
                        Words.say("review.keep-title", Math.min(shown.size(), AT_ONCE)),
                        Words.say("review.keep-text"),
                        Words.say("review.keep-shown"),
                        () -> Attempt.of(() -> {
                            reviews.keepAccess(
                                    id,
                                    new KeepAccess(shown.stream().limit(AT_ONCE).collect(Collectors.toSet()), null),
                                    null);
                            refresh();
                        }))
                .open();
    }

    private void close(Review now) {
        Confirmation.of(
                        Words.say("review.close-title"),
                        Words.say("review.close-text", now.undecided()),
                        Words.say("review.close"),
                        () -> Attempt.of(() -> {
                            reviews.closeReview(now.id(), null);
                            refresh();
                        }))
                .open();
    }

    private void refresh() {
        show(reviews.review(Objects.requireNonNull(review).id()));
        list();
    }
}
