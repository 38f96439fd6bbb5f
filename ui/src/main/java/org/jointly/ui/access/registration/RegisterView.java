package org.jointly.ui.access.registration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.JoinRequest;
import org.jointly.api.access.registration.JoinRequestApi;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.access.registration.RegistrationApi;
import org.jointly.api.organisation.OrganisationDetails;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.organisation.PictureField;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.PlatformPage;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/** Registers an organisation: from nothing, or from a request to join, whose words it begins with. */
@Prototype
@Route(value = "platform/register", layout = Shell.class)
class RegisterView extends Page implements PlatformPage, BeforeEnterObserver {
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final transient RegistrationApi registrations;
    private final transient JoinRequestApi requests;
    private final DetailsForm details = new DetailsForm();
    private final TextField alias = new TextField(Words.say("platform.alias"));
    private final PictureField logo = new PictureField(Words.say("organisation.logo"), picture -> {});
    private final AdministratorForm administrator = new AdministratorForm();
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();
    private @Nullable Draft draft;
    private transient @Nullable JoinRequest request;

    RegisterView(RegistrationApi registrations, JoinRequestApi requests) {
        super(Words.say("platform.register"));
        this.registrations = registrations;
        this.requests = requests;
        alias.setMaxLength(40);
        alias.setHelperText(Words.say("platform.alias-help"));
        alias.setRequiredIndicatorVisible(true);
        details.name.addValueChangeListener(change -> propose());
        details.saveBy(saving);
        saving.field("/alias", alias);
        saving.field("/logo", logo);
        administrator.saveBy(saving, "/administrator");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("request").ifPresent(this::begin);
        build();
    }

    void build() {
        var form = new Div();
        form.addClassName("form");
        if (request == null) {
            var kept = new Draft("register");
            details.keepBy(kept);
            kept.text(alias, "alias");
            administrator.keepBy(kept);
            form.add(kept);
            draft = kept;
        }
        details.addComponentAtIndex(1, alias);
        form.add(
                new Paragraph(Words.say("platform.register-text")),
                details,
                logo,
                new H2(Words.say("platform.administrator")),
                administrator,
                saving);
        var actions = new Div(
                Buttons.main(Words.say("platform.register-now"), this::register),
                Buttons.quiet(Words.say("action.cancel"), () -> UI.getCurrent().navigate("platform")));
        actions.addClassName("actions");
        add(form, actions);
    }

    private void begin(String id) {
        if (!UUID_SHAPE.matcher(id).matches()) {
            return;
        }
        var asked = requests.request(UUID.fromString(id));
        request = asked;
        details.show(new OrganisationDetails(
                asked.name(),
                asked.kind(),
                asked.country(),
                null,
                asked.website(),
                List.of(asked.domain()),
                List.of(asked.language()),
                "#1f4e79"));
        administrator.show(new FirstAdministrator(asked.mail(), asked.asker(), asked.language()));
        propose();
    }

    /** As long as nobody chose one. */
    private void propose() {
        if (alias.getValue().isBlank() && !details.name.getValue().isBlank()) {
            Attempt.of(() ->
                    alias.setValue(registrations.alias(details.name.getValue()).alias()));
        }
    }

    private void register() {
        saving.attempt(() -> {
            var made = registrations.register(
                    new RegisterOrganisation(
                            details.details(),
                            alias.getValue(),
                            logo.picture(),
                            administrator.administrator(),
                            request == null ? null : request.id()),
                    key.value());
            key.renew();
            if (draft != null) {
                draft.clear();
            }
            Notices.done(Words.say("platform.registered", made.name()));
            UI.getCurrent().navigate("platform");
        });
    }
}
