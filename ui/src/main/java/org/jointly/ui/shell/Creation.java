package org.jointly.ui.shell;

import com.vaadin.flow.component.UI;

/** What "c" creates: whatever the page in view creates, else a programme. */
final class Creation {
    private Creation() {}

    static void start(UI ui) {
        for (var part : ui.getInternals().getActiveRouterTargetsChain()) {
            if (part instanceof Creates page) {
                page.create();
                return;
            }
        }
        ui.navigate("programmes/new");
    }
}
