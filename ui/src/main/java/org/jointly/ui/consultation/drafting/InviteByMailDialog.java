package org.jointly.ui.consultation.drafting;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.guest.GuestApi;
import org.jointly.api.consultation.guest.InviteGuests;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.making.GuestsField;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Asks organisations that are not on the platform, by a link in a mail. */
class InviteByMailDialog extends Dialog {
    InviteByMailDialog(GuestApi api, Call call, SerializableRunnable done) {
        setHeaderTitle(Words.say("guest.invite"));
        var saving = new Saving();
        var draft = new Draft("guests/" + call.id());
        var guests = new GuestsField(draft);
        var form = new Div(new Paragraph(Words.say("guest.invite-text")), draft, guests, saving);
        form.addClassName("form");
        add(form);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && guests.getValue().isEmpty()) {
                guests.another();
            }
        });
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(Words.say("guest.send"), () -> {
                            guests.pointTo(saving);
                            saving.attempt(() -> {
                                api.invite(call.id(), new InviteGuests(guests.getValue()));
                                draft.clear();
                                close();
                                Notices.done(Words.say("guest.invited"));
                                done.run();
                            });
                        }));
    }
}
