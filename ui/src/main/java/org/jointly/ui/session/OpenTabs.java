package org.jointly.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.inject.Singleton;
import java.util.Comparator;

/** Bounds how many tabs of a session we keep: each page somebody loads is one until its heart has not beaten for a while. */
@Singleton
class OpenTabs implements VaadinServiceInitListener {
    private static final int MOST = 30;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(OpenTabs::opened);
    }

    private static void opened(UIInitEvent event) {
        var open = event.getUI().getSession().getUIs().stream()
                .filter(tab -> tab != event.getUI() && !tab.isClosing())
                .sorted(Comparator.comparingLong((UI tab) -> tab.getInternals().getLastHeartbeatTimestamp())
                        .thenComparingInt(UI::getUIId))
                .toList();
        open.stream().limit(Math.max(0, open.size() + 1 - MOST)).forEach(UI::close);
    }
}
