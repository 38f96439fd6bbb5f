package org.jointly.ui.access;

import com.vaadin.flow.component.Component;
import org.jointly.api.access.PersonDetails;

/** A part of the page of one of the organisation's people, for its administrators. */
public interface PersonPart {
    Component of(PersonDetails shown);
}
