package org.jointly.ui.document;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.document.Document;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.api.document.VersionApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Keeps the text as it is now under a name. */
class KeepForm extends Div {
    private final transient VersionApi versions;
    private final transient Document document;
    private final SerializableConsumer<Version> done;
    private final TextField name = new TextField(Words.say("version.name"));
    private final Draft draft;
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    KeepForm(VersionApi versions, Document document, SerializableConsumer<Version> done) {
        this.versions = versions;
        this.document = document;
        this.done = done;
        draft = new Draft("version/" + document.id());
        addClassNames("form", "writing");
        name.setMaxLength(200);
        name.setHelperText(Words.say("version.name-help"));
        draft.text(name, "name");
        saving.field("/name", name);
        var actions = new Div(Buttons.onEnter(name, Buttons.main(Words.say("version.keep"), this::keep)));
        actions.addClassName("actions");
        add(draft, name, saving, actions);
    }

    private void keep() {
        saving.attempt(() -> {
            var version = versions.name(document.id(), new NameVersion(name.getValue()), key.value());
            key.renew();
            draft.clear();
            name.clear();
            Notices.done(Words.say("version.kept", VersionLine.name(version)));
            done.accept(version);
        });
    }
}
