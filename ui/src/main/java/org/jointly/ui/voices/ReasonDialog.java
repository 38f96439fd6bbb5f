package org.jointly.ui.voices;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;

/** Says no, and why. */
public class ReasonDialog extends Dialog {
    public ReasonDialog(
            String title, String label, String verb, SerializableConsumer<String> act, SerializableRunnable done) {
        setHeaderTitle(Words.say(title));
        var saving = new Saving();
        var reason = new TextArea(Words.say(label));
        reason.setMaxLength(2000);
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        saving.field("/reason", reason);
        var form = new Div(reason, saving);
        form.addClassName("form");
        add(form);
        getFooter().add(Buttons.quiet(Words.say("action.cancel"), this::close), Buttons.danger(Words.say(verb), () -> {
            if (saving.attempt(() -> act.accept(reason.getValue()))) {
                close();
                done.run();
            }
        }));
    }
}
