package org.jointly.ui.access.machine;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;

/** Shows a secret the one time that anybody sees it, and is closed by whoever says that they kept it. */
class SecretDialog extends Dialog {
    /** @param text what to do with it */
    SecretDialog(String title, String text, String secret, SerializableRunnable kept) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var warning = new Paragraph(Words.say("machines.shown-once"));
        warning.addClassName("warning");
        var field = new TextField(Words.say("machines.secret"));
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.addClassName("secret");
        field.getElement().setAttribute("dir", "ltr");
        var copy = Buttons.plain(Words.say("machines.copy"), () -> Notices.done(Words.say("machines.copied")));
        // the browser lets only its own click reach the clipboard
        copy.getElement().executeJs("this.addEventListener('click', () => navigator.clipboard?.writeText($0))", secret);
        var actions = new Div(copy);
        actions.addClassName("actions");
        var form = new Div(new Paragraph(text), warning, field, actions);
        form.addClassName("form");
        add(form);
        getFooter().add(Buttons.main(Words.say("machines.kept"), () -> {
            close();
            kept.run();
        }));
    }
}
