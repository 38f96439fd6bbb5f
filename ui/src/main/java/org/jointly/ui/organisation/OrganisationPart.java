package org.jointly.ui.organisation;

import com.vaadin.flow.component.Component;

/** A part that a feature offers in the organisation's page; what the backend refuses to the person is left out. */
public interface OrganisationPart {
    Component part();
}
