package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/** How much is prepared, and the way to submit it; says who does where the reader may not. */
class SubmitBar extends Div {
    private final transient Prepared prepared;
    private final SerializableConsumer<SubmissionReceipt> done;

    SubmitBar(Prepared prepared, SerializableConsumer<SubmissionReceipt> done) {
        this.prepared = prepared;
        this.done = done;
        addClassName("submit-bar");
        prepared.onChange(this::show);
        show();
    }

    private void show() {
        removeAll();
        var released = prepared.released().size();
        var said = new Span(
                Words.say("submit.prepared", released, prepared.remarks().size() - released));
        said.getElement().setAttribute("role", "status");
        add(said);
        if (!prepared.call().allows(CallAbility.SUBMIT)) {
            add(new Span(Words.say("submit.who")));
            return;
        }
        var late = prepared.isOver();
        add(Buttons.main(
                Words.say(
                        late ? "submit.for-late" : "submit.for",
                        Acting.now().organisation().name()),
                () -> new SubmitDialog(prepared, done).open()));
    }
}
