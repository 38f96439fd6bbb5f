package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.AnswerPart;
import org.jointly.ui.consultation.call.BesideTexts;
import org.jointly.ui.consultation.call.CommentPlace;
import org.jointly.ui.consultation.call.CommentWords;
import org.jspecify.annotations.Nullable;

/** A comment that was submitted, with its answer, and what its organisation says to that. */
class AnsweredRow extends Article {
    private final transient MatrixApi matrix;
    private final boolean reacts;

    /** @param reacts whether the reader may say what their organisation thinks of the answer */
    AnsweredRow(MatrixApi matrix, MatrixRow row, boolean reacts) {
        this.matrix = matrix;
        this.reacts = reacts;
        addClassName("comment");
        show(row);
    }

    private void show(MatrixRow row) {
        removeAll();
        var head = new Div(
                new H3(Words.say("row.named", String.valueOf(row.reference()), CommentPlace.words(row.place()))));
        head.add(new Span(Objects.requireNonNullElseGet(row.organisationName(), () -> Words.of(row.kind()))));
        head.addClassName("line-head");
        add(head);
        var answer = row.answer();
        texts(row.place().quote(), answer);
        add(new CommentWords(row.stance(), row.text(), row.proposal()));
        if (answer == null) {
            var none = new Span(Words.say("row.not-answered"));
            none.addClassName("when");
            add(none);
            return;
        }
        add(new AnswerPart(answer), AnswerPart.earlier(row.earlier()));
        if (reacts && answer.reaction() == null) {
            add(new ReactionForm(matrix, row.id(), answer, this::show));
        }
    }

    private void texts(@Nullable String quote, @Nullable RowAnswer answer) {
        var now = answer == null ? null : answer.changedTo();
        if (quote != null || now != null) {
            add(new BesideTexts(quote, now));
        }
    }
}
