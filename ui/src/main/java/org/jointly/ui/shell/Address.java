package org.jointly.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;

/** What the address bar names. */
public final class Address {
    private Address() {}

    public static UUID id(BeforeEnterEvent event, String name) {
        try {
            return UUID.fromString(event.getRouteParameters().get(name).orElseThrow(NotFoundException::new));
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException();
        }
    }
}
