package org.jointly.ui.consultation;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.shell.Room;

/** The calls in which one's organisation is asked, as a room. */
@Singleton
@Order(25)
class ConsultationsRoom implements Room {
    @Override
    public String path() {
        return "consultations";
    }

    @Override
    public String key() {
        return "room.consultations";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.COMMENTS_O;
    }

    @Override
    public char letter() {
        return 'c';
    }
}
