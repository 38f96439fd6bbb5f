package org.jointly.ui.voices;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** Asks the person on call to decide, after saying what that sets going. */
class EscalateDialog extends Dialog {
    EscalateDialog(Runnable escalate) {
        setHeaderTitle(Words.say("escalation.title"));
        add(new Paragraph(Words.say("escalation.text")));
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.danger(Words.say("escalation.raise"), () -> {
                            if (Attempt.of(escalate)) {
                                close();
                                Notices.done(Words.say("escalation.sent"));
                            }
                        }));
    }
}
