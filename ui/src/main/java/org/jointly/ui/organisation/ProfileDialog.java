package org.jointly.ui.organisation;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.organisation.ChangeLogo;
import org.jointly.api.organisation.ChangeProfile;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.api.organisation.OrganisationProfile;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;

/** Changes website, languages, colour and picture of the own organisation. */
class ProfileDialog extends Dialog {
    private final transient OrganisationApi organisations;
    private final SerializableConsumer<OrganisationProfile> done;
    private final TextField website = new TextField(Words.say("organisation.website"));
    private final MultiSelectComboBox<String> languages = LanguagesField.of(Words.say("organisation.languages"));
    private final ColourField colour = new ColourField(Words.say("organisation.colour"));
    private final PictureField logo = new PictureField(Words.say("organisation.logo"), this::takeLogo);
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();
    private transient OrganisationProfile profile;

    ProfileDialog(
            OrganisationApi organisations,
            OrganisationProfile profile,
            SerializableConsumer<OrganisationProfile> done) {
        this.organisations = organisations;
        this.profile = profile;
        this.done = done;
        setHeaderTitle(Words.say("organisation.change-profile"));
        website.setValue(Objects.requireNonNullElse(profile.website(), ""));
        website.setMaxLength(300);
        languages.setValue(profile.languages());
        colour.setValue(profile.organisation().colour());
        saving.field("/website", website);
        saving.field("/languages", languages);
        saving.field("/colour", colour);
        saving.field("/picture", logo);
        var form = new Div(website, languages, colour, logo, saving);
        form.addClassName("form");
        if (profile.organisation().logo() != null) {
            form.add(Buttons.quiet(Words.say("organisation.remove-logo"), this::removeLogo));
        }
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(Words.say("action.save"), this::save));
    }

    private void save() {
        saving.attempt(() -> {
            take(organisations.changeProfile(
                    id(),
                    new ChangeProfile(
                            website.getValue().isBlank() ? null : website.getValue(),
                            List.copyOf(languages.getValue()),
                            colour.getValue(),
                            profile.version()),
                    key.value()));
            close();
        });
    }

    private void takeLogo(String picture) {
        saving.attempt(() -> take(organisations.changeLogo(id(), new ChangeLogo(picture), key.value())));
    }

    private void removeLogo() {
        saving.attempt(() -> {
            take(organisations.removeLogo(id(), key.value()));
            close();
        });
    }

    private void take(OrganisationProfile changed) {
        key.renew();
        profile = changed;
        Notices.done(Words.say("organisation.profile-changed"));
        done.accept(changed);
    }

    private UUID id() {
        return profile.organisation().id();
    }
}
