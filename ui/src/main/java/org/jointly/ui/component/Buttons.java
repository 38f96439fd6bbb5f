package org.jointly.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/**
 * Buttons by what they mean. In a row there is one main one at most, and all others are plain; quiet are the way out of it (cancel,
 * later, back), what stands alone at the end of a line, and chips.
 */
public final class Buttons {
    private Buttons() {}

    public static Button main(String text, Runnable act) {
        var button = plain(text, act);
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    public static Button plain(String text, Runnable act) {
        return new Button(text, click -> act.run());
    }

    public static Button quiet(String text, Runnable act) {
        var button = plain(text, act);
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }

    /** Enter in a field of one line presses it too, with what is typed by then. */
    public static Button onEnter(Component field, Button button) {
        button.addClickShortcut(Key.ENTER).listenOn(field).resetFocusOnActiveElement();
        return button;
    }

    /** Control and Enter in a field of several lines press it. */
    public static Button onControlEnter(Component field, Button button) {
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(field).resetFocusOnActiveElement();
        return button;
    }

    public static Button danger(String text, Runnable act) {
        var button = plain(text, act);
        button.addThemeVariants(ButtonVariant.AURA_DANGER);
        return button;
    }
}
