package org.jointly.ui.consultation.matrix;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.RowChange;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.AnswerPart;
import org.jointly.ui.session.Attempt;

/** What was decided of a comment and by whom, newest first; read when somebody wants to see it. */
class RowHistory extends Details {
    RowHistory(MatrixApi matrix, UUID row) {
        setSummaryText(Words.say("row.history"));
        var lines = new Div();
        add(lines);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                lines.removeAll();
                Attempt.of(() -> matrix.history(row).forEach(each -> lines.add(line(each))));
            }
        });
    }

    private static Div line(RowChange change) {
        var by = change.by();
        var facts = new Div(
                new Span(Words.say("person.signature", by.personName(), by.organisationName())),
                Dates.ago(change.at()),
                change.outcome() == null ? new Span(Words.say("row.undecided")) : AnswerPart.outcome(change.outcome()));
        facts.addClassName("line-facts");
        var line = new Div(facts);
        line.addClassName("comment");
        if (change.reason() != null) {
            line.add(prose(change.reason()));
        }
        if (change.changedTo() != null) {
            var words = prose(change.changedTo());
            words.addClassName("quote");
            line.add(words);
        }
        return line;
    }

    private static Div prose(String text) {
        var prose = new Div(text);
        prose.addClassName("prose");
        return prose;
    }
}
