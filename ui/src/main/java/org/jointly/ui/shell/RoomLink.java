package org.jointly.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.jointly.ui.component.Words;

/** The way into a room. */
class RoomLink extends Anchor {
    private final String path;

    RoomLink(Room room) {
        super("/" + room.path());
        this.path = room.path();
        var icon = room.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(Words.say(room.key())));
    }

    void mark(String location) {
        if (holds(location)) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    private boolean holds(String location) {
        return path.isEmpty() ? location.isEmpty() : location.equals(path) || location.startsWith(path + "/");
    }
}
