package org.jointly.ui.notification;

import com.vaadin.flow.component.Component;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.notification.DisclosureApi;
import org.jointly.ui.organisation.OrganisationPart;

/** How much mails and calendars tell of the organisation's work: read by its people, chosen by its administrators. */
@Singleton
@Order(17)
class DisclosureOfOrganisation implements OrganisationPart {
    private final DisclosureApi disclosure;

    DisclosureOfOrganisation(DisclosureApi disclosure) {
        this.disclosure = disclosure;
    }

    @Override
    public Component part() {
        return new DisclosureSection(disclosure);
    }
}
