package org.jointly.ui.access.registration;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.access.registration.ChangeOrganisation;
import org.jointly.api.access.registration.RegisteredOrganisation;
import org.jointly.api.access.registration.RegistrationApi;
import org.jointly.api.organisation.OrganisationDetails;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;

/** Changes what is registered of an organisation. */
class ChangeOrganisationDialog extends Dialog {
    private final DetailsForm details = new DetailsForm();
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    ChangeOrganisationDialog(
            RegistrationApi registrations,
            RegisteredOrganisation shown,
            SerializableConsumer<RegisteredOrganisation> done) {
        setHeaderTitle(Words.say("platform.change"));
        var organisation = shown.organisation();
        details.show(new OrganisationDetails(
                organisation.name(),
                organisation.kind(),
                shown.country(),
                organisation.iatiRef(),
                shown.website(),
                shown.domains(),
                shown.languages(),
                organisation.colour()));
        details.saveBy(saving);
        details.add(saving);
        add(details);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(
                                Words.say("action.save"),
                                () -> saving.attempt(() -> {
                                    var changed = registrations.change(
                                            organisation.id(),
                                            new ChangeOrganisation(details.details(), shown.version()),
                                            key.value());
                                    close();
                                    Notices.done(Words.say("platform.done"));
                                    done.accept(changed);
                                })));
    }
}
