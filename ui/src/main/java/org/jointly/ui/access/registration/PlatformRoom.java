package org.jointly.ui.access.registration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.ui.session.PlatformStart;
import org.jointly.ui.shell.Room;

/** The room of who runs the platform, and where they begin. */
@Singleton
@Order(95)
class PlatformRoom implements Room, PlatformStart {
    @Override
    public String path() {
        return "platform";
    }

    @Override
    public String key() {
        return "room.platform";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.GLOBE;
    }

    @Override
    public char letter() {
        return 'l';
    }

    @Override
    public boolean isForPlatform() {
        return true;
    }

    @Override
    public Class<? extends Component> page() {
        return PlatformView.class;
    }
}
