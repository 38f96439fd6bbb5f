package org.jointly.ui.organisation;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.shell.Room;

/** One's own organisation, as the last of the rooms. */
@Singleton
@Order(90)
class OrganisationRoom implements Room {
    @Override
    public String path() {
        return "organisation";
    }

    @Override
    public String key() {
        return "room.organisation";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.BUILDING_O;
    }

    @Override
    public char letter() {
        return 'o';
    }
}
