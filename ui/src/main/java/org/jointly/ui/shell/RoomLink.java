package org.jointly.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.jointly.ui.component.Words;

/** The way into a room. */
class RoomLink extends Anchor {
    private final Room room;

    RoomLink(Room room) {
        super("/" + room.path());
        this.room = room;
        var icon = room.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(Words.say(room.key())));
    }

    void mark(String location) {
        if (room.holds(location)) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}
