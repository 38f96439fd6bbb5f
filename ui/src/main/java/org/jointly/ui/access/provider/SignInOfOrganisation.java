package org.jointly.ui.access.provider;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.access.provider.ProviderApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.organisation.OrganisationPart;
import org.jointly.ui.session.Refusal;

/** How the organisation's people sign in, and the way to change it, for its page. */
@Singleton
@Order(16)
class SignInOfOrganisation implements OrganisationPart {
    private final ProviderApi providers;

    SignInOfOrganisation(ProviderApi providers) {
        this.providers = providers;
    }

    @Override
    public Component part() {
        var section = new Section(new H2(Words.say("provider.title")));
        section.addClassName("section");
        try {
            var provider = providers.settings().provider();
            section.add(
                    new Paragraph(
                            provider == null
                                    ? Words.say("provider.none")
                                    : Words.say("provider.brief", provider.issuer(), Words.of(provider.state()))),
                    new RouterLink(Words.say("provider.open"), SignInView.class));
            return section;
        } catch (Refusal refusal) {
            if (refusal.is(403)) {
                return new Div();
            }
            throw refusal;
        }
    }
}
