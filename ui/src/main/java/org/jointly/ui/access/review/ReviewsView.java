package org.jointly.ui.access.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.Objects;
import org.jointly.api.access.review.Review;
import org.jointly.api.access.review.ReviewApi;
import org.jointly.ui.access.leaving.Stays;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** The organisation's reviews of access: the open one first. */
@Prototype
@Route(value = "organisation/reviews", layout = Shell.class)
class ReviewsView extends Page implements AfterNavigationObserver {
    private final transient ReviewApi reviews;
    private final transient Stays stays;
    private final Div content = new Div();

    ReviewsView(ReviewApi reviews, Stays stays) {
        super(Words.say("review.title"));
        this.reviews = reviews;
        this.stays = stays;
        addComponentAsFirst(new Anchor("/organisation", Words.say("people.back")));
        add(new Paragraph(Words.say("review.what")), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    void show() {
        content.removeAll();
        var first = reviews.reviews(null);
        var open = first.items().stream().anyMatch(Review::open);
        var begin = Buttons.main(Words.say("review.begin"), () -> new BeginReviewDialog(reviews).open());
        begin.setVisible(stays.isSo());
        if (!open && !first.items().isEmpty()) {
            var actions = new Div(begin);
            actions.addClassName("actions");
            content.add(actions);
        }
        var more = new More<Review>(
                after -> after == null ? first : reviews.reviews(after), one -> content.add(line(one)));
        if (!more.next(null)) {
            content.add(new EmptyState(Words.say("review.none"), begin));
        }
        content.add(more);
    }

    private static Div line(Review one) {
        var link = new Anchor("/organisation/reviews/" + one.id(), ReviewWords.about(one));
        link.addClassName("strong");
        var facts = new Div(new Span(Words.say(
                one.begunBy() == null ? "review.begun-itself" : "review.begun-by",
                Dates.day(Dates.dayOf(one.begunAt())),
                Objects.requireNonNullElse(one.begunBy(), ""))));
        facts.addClassName("line-facts");
        var state = new Span(ReviewWords.state(one));
        if (ReviewWords.isOverdue(one)) {
            state.addClassName("warning");
        }
        facts.add(state);
        if (one.open()) {
            facts.add(new Mark(Words.say("review.is-open"), "begun"));
        }
        var line = new Div(new Div(link), facts);
        line.addClassName("entry-told");
        return line;
    }
}
