package org.jointly.ui.discussion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.jointly.api.discussion.ByMail;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** Of a comment that came by mail: all that stood in it, for whoever unfolds it, and that its files were not taken. */
class CommentMailPart extends Div {
    private final transient DiscussionApi discussion;
    private final UUID comment;
    private final Div whole = new Div();
    private final Button unfold;

    CommentMailPart(DiscussionApi discussion, UUID comment, ByMail mail) {
        this.discussion = discussion;
        this.comment = comment;
        addClassName("comment-mail");
        whole.addClassNames("prose", "whole-mail");
        whole.getElement().setAttribute("dir", "auto");
        whole.setVisible(false);
        unfold = Buttons.quiet("", () -> Attempt.of(this::turn));
        unfold.getElement().getThemeList().add("small");
        unfold.setVisible(mail.cut());
        say();
        if (mail.attachments() > 0) {
            var files = new Span(Words.say("comment.files", mail.attachments()));
            files.addClassName("when");
            add(files);
        }
        add(unfold, whole);
    }

    private void turn() {
        if (!whole.isVisible()) {
            whole.setText(discussion.mail(comment).text());
        }
        whole.setVisible(!whole.isVisible());
        say();
    }

    private void say() {
        unfold.setText(Words.say(whole.isVisible() ? "comment.less-mail" : "comment.whole-mail"));
        unfold.getElement().setAttribute("aria-expanded", String.valueOf(whole.isVisible()));
    }
}
