package org.jointly.ui.consultation.drafting;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.consultation.AskMore;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.making.AskedField;
import org.jointly.ui.session.Saving;

/** Asks more organisations, or more constituencies, in a call that is open. */
class AskMoreDialog extends Dialog {
    AskMoreDialog(ConsultationApi calls, OrganisationApi organisations, Call call, SerializableRunnable done) {
        setHeaderTitle(Words.say("call.ask-more"));
        var saving = new Saving();
        var asked = new AskedField(organisations, saving);
        var form = new Div(new Paragraph(Words.say("call.ask-more-text")), asked, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(
                                Words.say("call.ask"),
                                () -> saving.attempt(() -> {
                                    calls.ask(call.id(), new AskMore(asked.organisations(), asked.kinds()));
                                    close();
                                    Notices.done(Words.say("call.asked-more"));
                                    done.run();
                                })));
    }
}
