package org.jointly.ui.access.leaving;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.access.leaving.AnnounceLeaving;
import org.jointly.api.access.leaving.Leaving;
import org.jointly.api.access.leaving.LeavingApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Saving;

/** Announces that the organisation leaves, once its name is typed. */
class AnnounceDialog extends Dialog {
    private static final int LONGEST = 400;

    AnnounceDialog(LeavingApi api, Leaving leaving, SerializableRunnable reload) {
        setHeaderTitle(Words.say("leaving.announce"));
        var name = new TextField(Words.say("leaving.name"));
        name.setHelperText(
                Words.say("leaving.name-help", Acting.now().organisation().name()));
        name.setMaxLength(LONGEST);
        name.setRequiredIndicatorVisible(true);
        var saving = new Saving();
        saving.field("/name", name);
        var key = new IdempotencyKey();
        var form = new Div(new Paragraph(Words.say("leaving.announce-text", leaving.waitingDays())), name, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.danger(
                                Words.say("leaving.announce-now"),
                                () -> saving.attempt(() -> {
                                    api.announceLeaving(new AnnounceLeaving(name.getValue()), key.value());
                                    close();
                                    Notices.done(Words.say("leaving.is-announced"));
                                    reload.run();
                                })));
    }
}
