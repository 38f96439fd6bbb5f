package org.jointly.ui.consultation.call;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Does something to a call that has to be explained in some words; what is typed stays until it is done. */
public class SayWhyDialog extends Dialog {
    private final TextArea text = new TextArea();
    private final Draft draft;
    private final Saving saving = new Saving();

    /** @param pointer which field of the request the words are, such as {@code /reason} */
    public SayWhyDialog(String title, String told, String pointer, String draftOf, int longest) {
        draft = new Draft(draftOf);
        setHeaderTitle(title);
        text.setMaxLength(longest);
        text.setMinRows(3);
        text.setRequiredIndicatorVisible(true);
        draft.text(text, "text");
        saving.field(pointer, text);
        var form = new Div(new Paragraph(told), draft, text, saving);
        form.addClassName("form");
        add(form);
    }

    public SayWhyDialog answeredBy(String label, String verb, SerializableConsumer<String> act) {
        text.setLabel(label);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.onControlEnter(
                                text,
                                Buttons.main(
                                        verb,
                                        () -> saving.attempt(() -> {
                                            act.accept(text.getValue());
                                            draft.clear();
                                            close();
                                        }))));
        return this;
    }
}
