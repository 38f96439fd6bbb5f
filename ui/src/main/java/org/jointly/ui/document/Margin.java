package org.jointly.ui.document;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.shared.Registration;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** What stands beside a text: its sections and what is said about its words. It can be folded away. */
class Margin extends Aside {
    private static final int LOOK = 30_000;

    private final Button fold = Buttons.plain(Words.say("document.margin"), () -> unfold(!isVisible()));
    private @Nullable Registration looking;

    Margin(Sections sections, Threads threads) {
        addClassName("margin");
        setId("margin");
        getElement().setAttribute("aria-label", Words.say("document.margin"));
        add(threads, sections);
        unfold(true);
        addAttachListener(attach -> look(attach.getUI(), threads));
        addDetachListener(detach -> rest(detach.getUI()));
    }

    /** Folds the margin and shows it again. */
    Button fold() {
        return fold;
    }

    void unfold(boolean shown) {
        setVisible(shown);
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
    }

    /** Shows the margin where one looks: beside the text it already is, below it the page goes there. */
    void bring() {
        unfold(true);
        getElement()
                .executeJs(
                        "this.scrollIntoView({block: matchMedia('(min-width: 64rem)').matches ? 'nearest' : 'start'})");
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
