package org.jointly.ui.document;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.RenameDocument;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;

/** A text's title, renamed where it stands; if somebody else did meanwhile, says how and asks once more. */
class TitleField extends Div {
    private static final int LONGEST = 200;

    private final transient DocumentApi documents;
    private transient Document document;
    private final String language;
    private final SerializableConsumer<Document> done;
    private boolean writes;

    /** @param language in which the text is mainly written */
    TitleField(DocumentApi documents, Document document, String language, SerializableConsumer<Document> done) {
        this.documents = documents;
        this.document = document;
        this.language = language;
        this.done = done;
        addClassName("title-field");
        allow(document.allows(DocumentAbility.WRITE));
    }

    /** Whether one may rename it now. */
    void allow(boolean allowed) {
        writes = allowed;
        show();
    }

    private void show() {
        var title = new H1();
        title.getElement().setAttribute("lang", language);
        title.getElement().setAttribute("title", document.title());
        if (writes) {
            var face = new NativeButton(document.title(), click -> rename());
            face.getElement().setAttribute("title", Words.say("document.rename"));
            title.add(face);
        } else {
            title.setText(document.title());
        }
        removeAll();
        add(title);
    }

    private void rename() {
        var title = new TextField();
        title.setAriaLabel(Words.say("document.title"));
        title.setValue(document.title());
        title.setMaxLength(LONGEST);
        title.setRequired(true);
        title.setAutoselect(true);
        var meanwhile = new Paragraph();
        meanwhile.getElement().setAttribute("role", "status");
        meanwhile.setVisible(false);
        var saving = new Saving();
        saving.field("/title", title);
        saving.onStale(problem -> saving.attempt(() -> {
            document = documents.document(document.id());
            meanwhile.setText(Words.say("document.renamed-meanwhile", document.title()));
            meanwhile.setVisible(true);
        }));
        var save = Buttons.onEnter(
                title, Buttons.main(Words.say("document.rename"), () -> saving.attempt(() -> rename(title))));
        var form = new Div(title, save, Buttons.quiet(Words.say("action.cancel"), this::show), meanwhile, saving);
        form.addClassName("title-form");
        Shortcuts.addShortcutListener(form, this::show, Key.ESCAPE).listenOn(form);
        removeAll();
        add(form);
        title.focus();
    }

    private void rename(TextField title) {
        document = documents.rename(document.id(), new RenameDocument(title.getValue(), document.version()));
        show();
        done.accept(document);
    }
}
