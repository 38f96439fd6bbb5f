package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.RowState;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;

/** What the organisation submitted, and what became of each of its comments. */
class AnswersPart extends Section {
    AnswersPart(MatrixApi matrix, Call call) {
        addClassName("section");
        var lines = new Div();
        var more = new More<MatrixRow>(
                after -> matrix.rows(call.id(), RowState.ALL, null, null, null, null, after),
                row -> lines.add(new AnsweredRow(matrix, row, call.allows(CallAbility.REACT))));
        add(new H2(Words.say("row.became")), lines, more);
        if (!more.next(null)) {
            add(new EmptyState(Words.say("row.none")));
        }
    }
}
