package org.jointly.ui.document;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.RenameDocument;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;

/** Names a document anew; if somebody else did meanwhile, says how and asks once more. */
class RenameDialog extends Dialog {
    private final transient DocumentApi documents;
    private transient Document document;
    private final SerializableConsumer<Document> done;
    private final TextField title = new TextField(Words.say("document.title"));
    private final Paragraph meanwhile = new Paragraph();
    private final Saving saving = new Saving();

    RenameDialog(DocumentApi documents, Document document, SerializableConsumer<Document> done) {
        this.documents = documents;
        this.document = document;
        this.done = done;
        setHeaderTitle(Words.say("document.rename"));
        title.setValue(document.title());
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        title.setAutoselect(true);
        meanwhile.getElement().setAttribute("role", "status");
        meanwhile.setVisible(false);
        saving.field("/title", title);
        saving.onStale(problem -> stale());
        var form = new Div(meanwhile, title, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.onEnter(title, Buttons.main(Words.say("document.rename"), this::rename)));
        addOpenedChangeListener(change -> title.focus());
    }

    private void rename() {
        saving.attempt(() -> {
            var renamed = documents.rename(document.id(), new RenameDocument(title.getValue(), document.version()));
            close();
            done.accept(renamed);
        });
    }

    private void stale() {
        saving.attempt(() -> document = documents.document(document.id()));
        meanwhile.setText(Words.say("document.renamed-meanwhile", document.title()));
        meanwhile.setVisible(true);
    }
}
