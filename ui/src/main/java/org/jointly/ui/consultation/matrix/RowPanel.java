package org.jointly.ui.consultation.matrix;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.AnswerPart;
import org.jointly.ui.consultation.call.BesideTexts;
import org.jointly.ui.consultation.call.CommentPlace;
import org.jointly.ui.consultation.call.CommentWords;

/** One comment beside the table: what it says and where, what becomes of it, its history, and what its author says to that. */
class RowPanel extends Aside {
    private final transient MatrixApi matrix;
    private final transient RowsInOrder all;
    private final boolean disposes;
    private final SerializableConsumer<MatrixRow> saved;
    private final SerializableConsumer<MatrixRow> onwards;

    /** @param disposes whether the reader decides comments, or only reads */
    RowPanel(
            MatrixApi matrix,
            RowsInOrder all,
            boolean disposes,
            SerializableConsumer<MatrixRow> saved,
            SerializableConsumer<MatrixRow> onwards) {
        this.matrix = matrix;
        this.all = all;
        this.disposes = disposes;
        this.saved = saved;
        this.onwards = onwards;
        addClassName("row-panel");
        getElement().setAttribute("aria-label", Words.say("row.panel"));
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void show(MatrixRow row, SerializableRunnable closed) {
        removeAll();
        setVisible(true);
        var close = Buttons.quiet(Words.say("action.close"), () -> {
            setVisible(false);
            closed.run();
        });
        close.getElement().getThemeList().add("small");
        var head = new Div(
                new H3(Words.say("row.named", String.valueOf(row.reference()), CommentPlace.words(row.place()))),
                close);
        head.addClassName("line-head");
        var who = new Div(new Span(MatrixTable.who(row)), new Span(Words.of(row.kind())));
        who.addClassName("line-facts");
        add(head, who);
        var changed = row.disposition() == null ? null : row.disposition().changedTo();
        if (row.place().quote() != null || changed != null) {
            add(new BesideTexts(row.place().quote(), changed));
        }
        add(new CommentWords(row.stance(), row.text(), row.proposal()));
        if (row.answer() != null) {
            add(new AnswerPart(row.answer()), AnswerPart.earlier(row.earlier()));
        }
        if (disposes) {
            add(new DispositionForm(matrix, all, row, saved, onwards));
        }
        add(new RowHistory(matrix, row.id()));
        getElement().executeJs("this.focus({preventScroll: innerWidth > 1200}); this.scrollTop = 0;");
    }
}
