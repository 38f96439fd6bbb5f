package org.jointly.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;

/** Says what is about to happen to everybody before it does. */
public final class Confirmation extends Dialog {
    private Confirmation(String title, String text) {
        setHeaderTitle(title);
        add(new Paragraph(text));
    }

    /** @param act says whether it went well */
    public static Confirmation of(String title, String text, String action, SerializableSupplier<Boolean> act) {
        var asked = new Confirmation(title, text);
        return asked.answeredBy(Buttons.main(action, () -> asked.closeAfter(act)));
    }

    /** The same, where it takes something away from somebody. */
    public static Confirmation ofDanger(String title, String text, String action, SerializableSupplier<Boolean> act) {
        var asked = new Confirmation(title, text);
        return asked.answeredBy(Buttons.danger(action, () -> asked.closeAfter(act)));
    }

    private Confirmation answeredBy(Button button) {
        getFooter().add(Buttons.quiet(Words.say("action.cancel"), this::close), button);
        return this;
    }

    private void closeAfter(SerializableSupplier<Boolean> act) {
        if (act.get()) {
            close();
        }
    }
}
