package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.jointly.api.consultation.CallQuestion;
import org.jointly.api.consultation.CallQuestionKind;
import org.jointly.api.consultation.RowPlace;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;

/** A question of the call, and the organisation's answer to it. */
class QuestionPart extends Div {
    private final transient Prepared prepared;
    private final transient RowPlace place;
    private final RemarksAt answers;
    private final Div offer = new Div();

    QuestionPart(Prepared prepared, CallQuestion question) {
        this.prepared = prepared;
        place = new RowPlace(question.number(), null, null, null, null, null, null);
        answers = new RemarksAt(prepared, place, question.kind() == CallQuestionKind.STANCE);
        addClassName("question");
        offer.addClassName("actions");
        var asked = new H3(question.number() + ". " + question.text());
        asked.getElement().setAttribute("dir", "auto");
        add(asked, answers, offer);
        answers.onClosed(this::offer);
        prepared.onChange(this::offer);
        offer();
    }

    /** A question is answered once. */
    private void offer() {
        offer.removeAll();
        if (prepared.takesMore() && !answers.hasAny()) {
            offer.add(Buttons.plain(Words.say("remark.to-answer"), () -> {
                offer.removeAll();
                answers.write(place);
            }));
        }
    }
}
