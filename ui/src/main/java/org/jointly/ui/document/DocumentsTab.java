package org.jointly.ui.document;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jointly.ui.shell.Creates;
import org.jspecify.annotations.Nullable;

/** The texts of a programme: its own document first, then annexes, briefs and what else is written together. */
@Prototype
@Route(value = "programmes/:programme/documents", layout = ProgrammeLayout.class)
class DocumentsTab extends ProgrammeTabView implements Creates {
    private final transient DocumentApi documents;
    private final Div offer = new Div();
    private final Div list = new Div();
    private transient @Nullable Programme programme;

    DocumentsTab(DocumentApi documents) {
        super("tab.documents");
        this.documents = documents;
        add(offer, list);
    }

    @Override
    public void show(Programme shown) {
        programme = shown;
        offer(shown);
        list.removeAll();
        var texts = documents.documents(shown.id());
        texts.forEach(text -> list.add(new DocumentLine(text)));
        if (texts.isEmpty()) {
            list.add(new EmptyState(Words.say("document.none")));
        }
    }

    private void offer(Programme shown) {
        offer.removeAll();
        if (shown.allows(ProgrammeAbility.UPDATE)) {
            var actions = new Div(Buttons.main(Words.say("document.new"), this::create));
            actions.addClassName("actions");
            offer.add(actions);
        }
    }

    @Override
    public void create() {
        if (programme != null && programme.allows(ProgrammeAbility.UPDATE)) {
            var shown = programme;
            offer.removeAll();
            offer.add(new NewDocumentForm(documents, shown, this::begun, () -> offer(shown)));
        }
    }

    private void begun(Document document) {
        UI.getCurrent().navigate(DocumentView.path(document));
    }
}
