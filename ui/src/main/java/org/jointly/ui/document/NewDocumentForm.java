package org.jointly.ui.document;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.document.CreateDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.Template;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Begins another text of a programme. */
class NewDocumentForm extends Div {
    private final transient DocumentApi documents;
    private final transient Programme programme;
    private final SerializableConsumer<Document> done;
    private final TextField title = new TextField(Words.say("document.title"));
    private final RadioButtonGroup<Template> template = new RadioButtonGroup<>(Words.say("document.template"));
    private final Draft draft;
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    NewDocumentForm(
            DocumentApi documents,
            Programme programme,
            SerializableConsumer<Document> done,
            SerializableRunnable cancelled) {
        this.documents = documents;
        this.programme = programme;
        this.done = done;
        draft = new Draft("document/" + programme.id());
        addClassNames("form", "writing");
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        template.setItems(Template.values());
        template.setItemLabelGenerator(Words::of);
        template.setValue(Template.BLANK);
        draft.text(title, "title");
        saving.field("/title", title);
        saving.field("/template", template);
        var actions = new Div(
                Buttons.onEnter(title, Buttons.main(Words.say("document.begin"), this::begin)),
                Buttons.quiet(Words.say("action.cancel"), cancelled::run));
        actions.addClassName("actions");
        add(draft, title, template, saving, actions);
        title.focus();
    }

    private void begin() {
        saving.attempt(() -> {
            var document = documents.create(
                    programme.id(), new CreateDocument(title.getValue(), template.getValue()), key.value());
            key.renew();
            draft.clear();
            done.accept(document);
        });
    }
}
