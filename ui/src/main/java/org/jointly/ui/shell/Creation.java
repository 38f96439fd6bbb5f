package org.jointly.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Objects;

/** What "c" creates: whatever the page in view creates, else what a room does. */
final class Creation {
    private Creation() {}

    static void start(UI ui, List<Room> rooms) {
        for (var part : ui.getInternals().getActiveRouterTargetsChain()) {
            if (part instanceof Creates page) {
                page.create();
                return;
            }
        }
        rooms.stream().map(Room::creation).filter(Objects::nonNull).findFirst().ifPresent(ui::navigate);
    }
}
