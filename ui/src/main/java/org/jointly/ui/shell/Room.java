package org.jointly.ui.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.jointly.api.access.Role;
import org.jointly.ui.session.Acting;

/** The rooms, and who may enter them. */
enum Room {
    HOME("", "room.home", VaadinIcon.HOME_O),
    PROGRAMMES("programmes", "room.programmes", VaadinIcon.RECORDS),
    VOICES("voices", "room.voices", VaadinIcon.MEGAPHONE) {
        @Override
        boolean opensTo(Acting acting) {
            return acting.has(Role.SAFEGUARDING) || acting.has(Role.ADMIN);
        }
    },
    ORGANISATION("organisation", "room.organisation", VaadinIcon.BUILDING_O);

    private final String path;
    private final String key;
    private final VaadinIcon icon;

    Room(String path, String key, VaadinIcon icon) {
        this.path = path;
        this.key = key;
        this.icon = icon;
    }

    String path() {
        return path;
    }

    String key() {
        return key;
    }

    VaadinIcon icon() {
        return icon;
    }

    boolean opensTo(Acting acting) {
        return true;
    }

    boolean holds(String location) {
        return path.isEmpty() ? location.isEmpty() : location.equals(path) || location.startsWith(path + "/");
    }
}
