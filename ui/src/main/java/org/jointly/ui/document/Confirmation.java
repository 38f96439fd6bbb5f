package org.jointly.ui.document;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;

/** Says what is about to happen to everybody's text before it does. */
class Confirmation extends Dialog {
    /** @param act says whether it went well */
    Confirmation(String title, String text, String action, SerializableSupplier<Boolean> act) {
        setHeaderTitle(title);
        setMaxWidth("32rem");
        add(new Paragraph(text));
        getFooter().add(Buttons.quiet(Words.say("action.cancel"), this::close), Buttons.main(action, () -> {
            if (act.get()) {
                close();
            }
        }));
    }
}
