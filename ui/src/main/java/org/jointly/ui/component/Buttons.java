package org.jointly.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons by what they mean. */
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

    public static Button danger(String text, Runnable act) {
        var button = plain(text, act);
        button.addThemeVariants(ButtonVariant.AURA_DANGER);
        return button;
    }
}
