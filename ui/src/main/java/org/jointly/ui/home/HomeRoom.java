package org.jointly.ui.home;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.shell.Room;

/** Where everybody begins. */
@Singleton
@Order(10)
class HomeRoom implements Room {
    @Override
    public String path() {
        return "";
    }

    @Override
    public String key() {
        return "room.home";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.HOME_O;
    }

    @Override
    public char letter() {
        return 'h';
    }
}
