package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.ReleaseRemark;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CommentWords;
import org.jointly.ui.discussion.Quote;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.Refusal;

/** What somebody of the organisation prepared to say, and what becomes of it: submitted, or held back. */
class RemarkLine extends Article {
    private final transient Prepared prepared;
    private final transient OwnRemark remark;

    RemarkLine(Prepared prepared, OwnRemark remark, SerializableRunnable change) {
        this.prepared = prepared;
        this.remark = remark;
        addClassName("comment");
        var facts = new Div(
                new Span(remark.writtenBy().personName()),
                Dates.ago(remark.changedAt()),
                new Mark(
                        Words.say(remark.released() ? "remark.released" : "remark.held-back"),
                        remark.released() ? "remark-released" : "remark-held"));
        facts.addClassName("line-facts");
        add(facts);
        if (remark.place().start() != null && remark.place().quote() != null) {
            add(new Quote(remark.place().quote()));
        }
        add(new CommentWords(remark.stance(), remark.text(), remark.proposal()));
        if (prepared.takesMore()) {
            add(own(change));
        }
    }

    private Div own(SerializableRunnable change) {
        var own = new Div(
                Buttons.quiet(Words.say("remark.change"), change),
                Buttons.quiet(Words.say(remark.released() ? "remark.hold-back" : "remark.release"), this::turn),
                Buttons.quiet(Words.say("remark.delete"), this::ask));
        own.addClassNames("actions", "comment-own");
        own.getChildren().forEach(button -> button.getElement().getThemeList().add("small"));
        return own;
    }

    private void turn() {
        Attempt.of(() -> {
            prepared.submissions().release(remark.id(), new ReleaseRemark(!remark.released()));
            prepared.changed();
        });
    }

    private void ask() {
        Confirmation.ofDanger(
                        Words.say("remark.delete-title"),
                        Words.say("remark.delete-text"),
                        Words.say("remark.delete"),
                        this::remove)
                .open();
    }

    /** What a colleague changed since is not deleted but shown as it stands. */
    private boolean remove() {
        return Attempt.of(() -> {
            try {
                prepared.submissions().remove(remark.id(), remark.version());
            } catch (Refusal refusal) {
                if (!refusal.is(409)) {
                    throw refusal;
                }
                Notices.refused(refusal.problem());
            }
            prepared.changed();
        });
    }
}
