package org.jointly.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** What the address bar names. */
public final class Address {
    private Address() {}

    public static UUID id(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).flatMap(Address::id).orElseThrow(NotFoundException::new);
    }

    /** What stands behind the question mark, if it is an id. */
    public static Optional<UUID> query(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).flatMap(Address::id);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
