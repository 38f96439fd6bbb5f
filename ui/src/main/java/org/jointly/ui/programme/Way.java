package org.jointly.ui.programme;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Words;

/** Where a text stands: its programme, and that programme's texts. */
public class Way extends Nav {
    public Way(Programme programme) {
        addClassName("way");
        setAriaLabel(Words.say("programme.way"));
        var home = "/programmes/" + programme.id();
        var title = new Anchor(home, programme.title());
        title.getElement().setAttribute("lang", programme.titles().getFirst().language());
        title.getElement().setAttribute("title", programme.title());
        add(title, step(), new Anchor(home + "/documents", Words.say("tab.documents")), step());
    }

    public Way then(String address, String title) {
        add(new Anchor(address, title), step());
        return this;
    }

    private static Span step() {
        var step = new Span("›");
        step.getElement().setAttribute("aria-hidden", "true");
        return step;
    }
}
