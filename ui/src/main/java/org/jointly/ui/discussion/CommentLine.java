package org.jointly.ui.discussion;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.CommentAbility;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.WriteComment;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** What somebody said, and for its author: to say it anew, and to take it back. */
class CommentLine extends Article {
    private static final int LONGEST = 10_000;

    private final transient DiscussionApi discussion;
    private final transient Comment comment;
    private final SerializableRunnable changed;

    CommentLine(DiscussionApi discussion, Comment comment, SerializableRunnable changed) {
        this.discussion = discussion;
        this.comment = comment;
        this.changed = changed;
        addClassName("comment");
        show();
    }

    private void show() {
        removeAll();
        var author = comment.author();
        var facts = new Div(
                new Span(Words.say("person.signature", author.personName(), author.organisationName())),
                Dates.ago(comment.writtenAt()));
        facts.addClassName("line-facts");
        var mail = comment.byMail();
        if (mail != null) {
            facts.add(new Span(Words.say("comment.by-mail")));
        }
        if (comment.changedAt() != null && comment.withdrawnAt() == null) {
            var again = new Span(Words.say("comment.changed"));
            again.getElement().setAttribute("title", Dates.moment(comment.changedAt()));
            facts.add(again);
        }
        var text = new Div(TopicLine.said(comment));
        text.addClassName(comment.withdrawnAt() == null ? "prose" : "when");
        add(facts, text);
        if (mail != null && comment.withdrawnAt() == null) {
            add(new CommentMailPart(discussion, comment.id(), mail));
        }
        if (!comment.abilities().isEmpty()) {
            add(own());
        }
    }

    private Div own() {
        var own = new Div();
        own.addClassNames("actions", "comment-own");
        if (comment.abilities().contains(CommentAbility.CHANGE)) {
            own.add(Buttons.quiet(Words.say("comment.change"), this::write));
        }
        if (comment.abilities().contains(CommentAbility.WITHDRAW)) {
            own.add(Buttons.quiet(Words.say("comment.withdraw"), this::ask));
        }
        own.getChildren().forEach(button -> button.getElement().getThemeList().add("small"));
        return own;
    }

    private void write() {
        var text = new TextArea(Words.say("comment.text"));
        text.setValue(comment.text());
        text.setMaxLength(LONGEST);
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        var draft = new Draft("comment-changed/" + comment.id());
        draft.text(text, "text");
        var saving = new Saving();
        saving.field("/text", text);
        var save = Buttons.onControlEnter(
                text,
                Buttons.main(
                        Words.say("comment.save"),
                        () -> saving.attempt(() -> {
                            discussion.change(comment.id(), new WriteComment(text.getValue()));
                            draft.clear();
                            changed.run();
                        })));
        var actions = new Div(save, Buttons.quiet(Words.say("action.cancel"), () -> {
            draft.clear();
            show();
        }));
        actions.addClassName("actions");
        var form = new Div(draft, text, saving, actions);
        form.addClassName("form");
        removeAll();
        add(form);
        text.focus();
    }

    private void ask() {
        Confirmation.ofDanger(
                        Words.say("comment.withdraw-title"),
                        Words.say("comment.withdraw-text"),
                        Words.say("comment.withdraw"),
                        () -> Attempt.of(() -> {
                            discussion.withdraw(comment.id());
                            changed.run();
                        }))
                .open();
    }
}
