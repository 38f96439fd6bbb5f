package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;

/** What all that were asked said, as far as each allowed it, and what was done: for everybody who was asked. */
class OthersPart extends Section {
    OthersPart(MatrixApi matrix, Call call) {
        addClassName("section");
        var lines = new Div();
        var more = new More<MatrixRow>(
                after -> matrix.rowsOfOthers(call.id(), after), row -> lines.add(new AnsweredRow(matrix, row, false)));
        add(new H2(Words.say("row.of-others")), lines, more);
        if (!more.next(null)) {
            add(new EmptyState(Words.say("row.none")));
        }
    }
}
