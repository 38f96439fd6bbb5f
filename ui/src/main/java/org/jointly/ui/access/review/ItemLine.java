package org.jointly.ui.access.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.access.reach.RoleOrigin;
import org.jointly.api.access.review.ReviewDecision;
import org.jointly.api.access.review.ReviewItem;
import org.jointly.ui.access.AccessWords;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;

/** One person of a review: what they have, from whom, when they were last here, and what was or can be decided. */
class ItemLine extends Div {
    ItemLine(ReviewItem item, SerializableBiConsumer<ReviewItem, ReviewDecision> decide) {
        addClassName("entry-told");
        var name = new Anchor("/organisation/people/" + item.person(), item.name());
        name.addClassName("strong");
        var head = new Div(name);
        head.addClassName("chips");
        if (item.suspended()) {
            head.add(new Mark(Words.say("people.suspended"), "ended"));
        }
        if (item.left()) {
            head.add(new Mark(Words.say("review.has-left"), "ended"));
        }
        var facts = new Div(
                new Span(roles(item)),
                new Span(
                        item.lastSeen() == null
                                ? Words.say("review.never-seen")
                                : Words.say("review.seen", Dates.agoText(item.lastSeen()))));
        facts.addClassName("line-facts");
        var reach = AccessWords.brief(item.reach());
        if (!reach.isBlank()) {
            facts.add(new Span(reach));
        }
        add(head, facts, outcome(item, decide));
    }

    private static String roles(ReviewItem item) {
        return item.roles().isEmpty()
                ? Words.say("people.no-role")
                : item.roles().stream().map(ItemLine::role).collect(Collectors.joining(" · "));
    }

    private static String role(HeldRole held) {
        if (held.origin() == RoleOrigin.PROVIDER) {
            return Words.say("review.role-vouched", Words.of(held.role()));
        }
        return held.givenBy() == null
                ? Words.say("review.role-found", Words.of(held.role()))
                : Words.say("review.role-given", Words.of(held.role()), held.givenBy());
    }

    private static Div outcome(ReviewItem item, SerializableBiConsumer<ReviewItem, ReviewDecision> decide) {
        var outcome = new Div();
        outcome.addClassName("actions");
        if (item.decision() != null) {
            outcome.add(new Span(decided(item, item.decision())));
        } else if (item.decidable()) {
            outcome.add(Buttons.plain(Words.say("review.keep"), () -> decide.accept(item, ReviewDecision.KEEP)));
            if (!item.roles().isEmpty()) {
                outcome.add(
                        Buttons.plain(Words.say("review.take"), () -> decide.accept(item, ReviewDecision.TAKE_ROLES)));
            }
            if (!item.suspended() && !item.left()) {
                outcome.add(
                        Buttons.plain(Words.say("people.suspend"), () -> decide.accept(item, ReviewDecision.SUSPEND)));
            }
        } else {
            outcome.add(new Span(Words.say("review.undecided")));
        }
        return outcome;
    }

    private static String decided(ReviewItem item, ReviewDecision decision) {
        var what = decision == ReviewDecision.TAKE_ROLES && !item.taken().isEmpty()
                ? Words.say(
                        "review.taken",
                        Words.and(item.taken().stream().sorted().map(Words::of).toList()))
                : Words.of(decision);
        var by = Words.say(
                "review.decided-by",
                what,
                Objects.requireNonNullElse(item.decidedBy(), ""),
                item.decidedAt() == null ? "" : Dates.day(Dates.dayOf(item.decidedAt())));
        return item.note() == null ? by : Words.say("review.with-note", by, item.note());
    }
}
