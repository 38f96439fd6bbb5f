package org.jointly.ui.document;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import org.jointly.api.Audience;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.HoldPen;
import org.jointly.api.document.Section;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jspecify.annotations.Nullable;

/** The parts of a text and who holds the pen of each; read anew whenever they are looked at, since headings come and go. */
class Sections extends Div {
    private final transient DocumentApi documents;
    private final transient Document document;
    private final transient List<Organisation> drafters;
    private final EditorField editor;
    private final Div list = new Div();
    private transient @Nullable List<Section> shown;

    Sections(DocumentApi documents, Document document, Programme programme, EditorField editor) {
        this.documents = documents;
        this.document = document;
        this.editor = editor;
        drafters = programme.partners().stream()
                .filter(partner -> partner.hears(Audience.DRAFTERS))
                .map(Partner::organisation)
                .toList();
        addClassName("sections");
        add(list);
    }

    void read() {
        Attempt.of(() -> show(documents.sections(document.id())));
    }

    private void show(List<Section> sections) {
        editor.sections(sections);
        // a choice somebody has just opened must not vanish under the hand
        if (sections.equals(shown)) {
            return;
        }
        shown = sections;
        list.removeAll();
        if (sections.isEmpty()) {
            list.add(new EmptyState(Words.say("document.no-sections")));
        }
        for (var section : sections) {
            list.add(document.allows(DocumentAbility.WRITE) ? choice(section) : line(section));
        }
    }

    private static Div line(Section section) {
        var title = new Span(section.title());
        title.addClassName("strong");
        var holder = section.penholder();
        var line = new Div(
                title, holder == null ? new Span(Words.say("document.no-penholder")) : new OrganisationChip(holder));
        line.addClassName("section-line");
        return line;
    }

    private Select<Organisation> choice(Section section) {
        var choice = new Select<Organisation>();
        choice.setLabel(section.title());
        choice.setItems(drafters);
        choice.setItemLabelGenerator(
                organisation -> organisation == null ? Words.say("document.no-penholder") : organisation.name());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(Words.say("document.no-penholder"));
        choice.setPlaceholder(Words.say("document.no-penholder"));
        choice.getElement().getThemeList().add("small");
        drafters.stream()
                .filter(organisation -> section.penholder() != null
                        && Objects.equals(organisation.id(), section.penholder().id()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                hold(section, change.getValue());
            }
        });
        return choice;
    }

    private void hold(Section section, Organisation organisation) {
        var holder = organisation == null ? null : organisation.id();
        if (!Attempt.of(() -> show(documents.holdPen(document.id(), new HoldPen(section.title(), holder))))) {
            shown = null;
            read();
        }
    }
}
