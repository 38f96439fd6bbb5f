package org.jointly.ui.programme;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.shell.Room;

/** The register of programmes, as a room; what is created without further word is a programme. */
@Singleton
@Order(20)
class ProgrammesRoom implements Room {
    @Override
    public String path() {
        return "programmes";
    }

    @Override
    public String key() {
        return "room.programmes";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.RECORDS;
    }

    @Override
    public char letter() {
        return 'p';
    }

    @Override
    public String creation() {
        return "programmes/new";
    }

    @Override
    public String welcome() {
        return "home.to-programmes";
    }
}
