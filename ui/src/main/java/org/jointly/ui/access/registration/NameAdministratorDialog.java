package org.jointly.ui.access.registration;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.access.registration.RegisteredOrganisation;
import org.jointly.api.access.registration.RegistrationApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Names the first administrator of an organisation, or another one while the first has not come. */
class NameAdministratorDialog extends Dialog {
    private final AdministratorForm administrator = new AdministratorForm();
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    NameAdministratorDialog(
            RegistrationApi registrations,
            RegisteredOrganisation shown,
            SerializableConsumer<RegisteredOrganisation> done) {
        setHeaderTitle(Words.say("platform.name-administrator"));
        var draft = new Draft("administrator/" + shown.organisation().id());
        administrator.saveBy(saving, "");
        administrator.keepBy(draft);
        administrator.addComponentAsFirst(draft);
        administrator.addComponentAsFirst(new Paragraph(Words.say("platform.name-again")));
        administrator.add(saving);
        add(administrator);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(
                                Words.say("platform.ask-by-mail"),
                                () -> saving.attempt(() -> {
                                    var named = registrations.nameAdministrator(
                                            shown.organisation().id(), administrator.administrator(), key.value());
                                    draft.clear();
                                    close();
                                    Notices.done(Words.say("platform.done"));
                                    done.accept(named);
                                })));
    }
}
