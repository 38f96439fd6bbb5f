package org.jointly.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** A long text, of which the beginning shows until somebody reads on. */
public class Fold extends Div {
    private final Div inside;
    private final Button button = Buttons.quiet(Words.say("action.read-on"), this::turn);

    public Fold(Component text) {
        inside = new Div(text);
        inside.addClassName("folded");
        button.getElement().setAttribute("aria-expanded", "false");
        add(inside, button);
    }

    private void turn() {
        var folded = !inside.hasClassName("folded");
        inside.setClassName("folded", folded);
        button.setText(Words.say(folded ? "action.read-on" : "action.fold"));
        button.getElement().setAttribute("aria-expanded", Boolean.toString(!folded));
    }
}
