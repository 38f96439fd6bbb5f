package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.access.Role;
import org.jointly.ui.session.Acting;
import org.jointly.ui.shell.Room;

/** The channels for voices, as a room for those who may have to do with them. */
@Singleton
@Order(30)
class VoicesRoom implements Room {
    @Override
    public String path() {
        return "voices";
    }

    @Override
    public String key() {
        return "room.voices";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.MEGAPHONE;
    }

    @Override
    public char letter() {
        return 'v';
    }

    @Override
    public boolean opensTo(Acting acting) {
        return acting.has(Role.SAFEGUARDING) || acting.has(Role.ADMIN);
    }
}
