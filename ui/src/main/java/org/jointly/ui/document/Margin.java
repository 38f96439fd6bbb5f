package org.jointly.ui.document;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.shared.Registration;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** What is said about a text beside its lines: comments, and the suggestions that the editor puts among them. */
class Margin extends Aside {
    private static final int LOOK = 30_000;

    private @Nullable Registration looking;

    Margin(Threads threads) {
        addClassName("margin");
        setId("margin");
        getElement().setAttribute("aria-label", Words.say("document.margin"));
        add(threads);
        addAttachListener(attach -> look(attach.getUI(), threads));
        addDetachListener(detach -> rest(detach.getUI()));
    }

    private void look(UI ui, Threads threads) {
        ui.setPollInterval(LOOK);
        looking = ui.addPollListener(poll -> threads.look());
    }

    private void rest(UI ui) {
        ui.setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }
}
