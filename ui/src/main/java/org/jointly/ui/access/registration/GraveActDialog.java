package org.jointly.ui.access.registration;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Asks for a reason before something is taken from somebody. */
class GraveActDialog extends Dialog {
    private static final int LONGEST = 1000;
    private final TextArea reason = new TextArea(Words.say("platform.reason"));
    private final Saving saving = new Saving();

    /** @param kept under which name what is typed stays in the browser until the act is done */
    GraveActDialog(String kept, String title, String text, String action, SerializableConsumer<String> act) {
        var draft = new Draft(kept);
        draft.text(reason, "reason");
        setHeaderTitle(title);
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        saving.field("/reason", reason);
        var form = new Div(new Paragraph(text), draft, reason, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.danger(
                                action,
                                () -> saving.attempt(() -> {
                                    act.accept(reason.getValue());
                                    draft.clear();
                                    close();
                                    Notices.done(Words.say("platform.done"));
                                })));
    }
}
