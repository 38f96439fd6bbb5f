package org.jointly.ui.consultation.call;

import com.vaadin.flow.component.html.Span;

/** A number drawn as a length; whoever cannot see it reads the number beside it. */
class CountBar extends Span {
    CountBar(int value, int most) {
        addClassName("bar");
        getElement().setAttribute("aria-hidden", "true");
        getStyle().set("--share", most == 0 ? "0%" : value * 100 / most + "%");
    }
}
