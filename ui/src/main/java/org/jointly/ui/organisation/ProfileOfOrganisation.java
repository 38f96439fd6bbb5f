package org.jointly.ui.organisation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.api.organisation.OrganisationProfile;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/** How the organisation shows itself: read by its people, changed by its administrators. */
@Singleton
@Order(5)
class ProfileOfOrganisation implements OrganisationPart {
    private final OrganisationApi organisations;

    ProfileOfOrganisation(OrganisationApi organisations) {
        this.organisations = organisations;
    }

    @Override
    public Component part() {
        var section = new Section(new H2(Words.say("organisation.profile")));
        section.addClassName("section");
        var content = new Div();
        section.add(content);
        show(content, organisations.profile(Acting.now().organisation().id()));
        return section;
    }

    private void show(Div content, OrganisationProfile profile) {
        content.removeAll();
        var facts = new Facts()
                .with(
                        Words.say("organisation.country"),
                        profile.country() == null ? "" : Geography.name(profile.country()))
                .with(Words.say("organisation.languages"), LanguagesField.names(profile.languages()))
                .with(Words.say("organisation.domains"), String.join(", ", profile.domains()));
        if (profile.website() != null) {
            facts.with(Words.say("organisation.website"), new Anchor(profile.website(), profile.website()));
        }
        content.add(facts);
        if (profile.changeable()) {
            content.add(Buttons.plain(
                    Words.say("organisation.change-profile"),
                    () -> new ProfileDialog(organisations, profile, changed -> show(content, changed)).open()));
        }
    }
}
