package org.jointly.ui.consultation.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jointly.api.consultation.Stance;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** What a comment says: the stance, the words, and those it would have instead. */
public class CommentWords extends Div {
    public CommentWords(@Nullable Stance stance, String text, @Nullable String proposal) {
        if (stance != null) {
            var taken = new Span(Words.of(stance));
            taken.addClassName("strong");
            add(taken);
        }
        if (!text.isBlank()) {
            var said = new Div(text);
            said.addClassName("prose");
            add(said);
        }
        if (proposal != null && !proposal.isBlank()) {
            var label = new Span(Words.say("remark.proposes"));
            label.addClassName("kind");
            var words = new Div(proposal);
            words.addClassNames("prose", "quote");
            add(label, words);
        }
    }
}
