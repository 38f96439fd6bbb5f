package org.jointly.ui.access.duty;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Person;
import org.jointly.api.access.duty.DutiesOfPerson;
import org.jointly.api.access.duty.DutyApi;
import org.jointly.api.access.duty.MoveDuties;
import org.jointly.api.access.duty.OpenDuty;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;

/** What somebody has to do for the organisation: what can go to a colleague goes from here, of the rest it says what to do. */
class DutiesSection extends Section {
    private final transient DutyApi duties;
    private final transient AccessApi access;
    private final UUID person;
    private final Div content = new Div();
    private final IdempotencyKey key = new IdempotencyKey();

    DutiesSection(DutyApi duties, AccessApi access, UUID person) {
        this.duties = duties;
        this.access = access;
        this.person = person;
        addClassName("section");
        add(new H2(Words.say("leaver.title")), content);
        show(duties.duties(person));
    }

    private void show(DutiesOfPerson open) {
        content.removeAll();
        if (open.duties().isEmpty()) {
            content.add(new Paragraph(Words.say("leaver.none", open.name())));
        } else {
            content.add(new Paragraph(Words.say("leaver.open", open.duties().size(), open.name())));
        }
        var movable = open.duties().stream().filter(OpenDuty::movable).toList();
        if (!movable.isEmpty()) {
            content.add(form(movable));
        }
        open.duties().stream().filter(duty -> !duty.movable()).forEach(duty -> content.add(stays(duty)));
        var shared = new Paragraph(
                Words.say("leaver.organisations", Acting.now().organisation().name()));
        shared.addClassName("kind");
        content.add(shared);
    }

    private Div form(List<OpenDuty> movable) {
        var chosen = new CheckboxGroup<OpenDuty>(Words.say("leaver.which"));
        chosen.setItems(movable);
        chosen.setItemLabelGenerator(DutiesSection::said);
        chosen.select(movable);
        chosen.addThemeName("vertical");
        var to = Choices.listed(new ComboBox<Person>(Words.say("leaver.to")));
        to.setItemLabelGenerator(Person::name);
        to.setItems(query -> found(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        var saving = new Saving();
        saving.field("/to", to);
        saving.field("/duties", chosen);
        var move = Buttons.plain(
                Words.say("leaver.move"),
                () -> saving.attempt(
                        () -> move(chosen.getSelectedItems().stream().toList(), to)));
        var form = new Div(chosen, to, saving, move);
        form.addClassName("form");
        return form;
    }

    private void move(List<OpenDuty> chosen, ComboBox<Person> to) {
        if (to.getValue() == null || chosen.isEmpty()) {
            throw Refusal.because(Words.say(chosen.isEmpty() ? "leaver.choose" : "leaver.choose-whom"));
        }
        var left = duties.moveDuties(
                person,
                new MoveDuties(
                        to.getValue().id(),
                        chosen.stream()
                                .map(duty -> new MoveDuties.MovedDuty(duty.kind(), duty.id()))
                                .toList()),
                key.value());
        key.renew();
        Notices.done(Words.say("leaver.moved", chosen.size(), to.getValue().name()));
        show(left);
    }

    private List<Person> found(String words) {
        return access.people(words.isBlank() ? null : words.strip(), null).items().stream()
                .filter(colleague -> !colleague.id().equals(person))
                .toList();
    }

    private static String said(OpenDuty duty) {
        var what = duty.name() == null
                ? Words.say("leaver.unnamed." + duty.kind())
                : Words.say("leaver.kind." + duty.kind(), duty.name());
        return duty.advice() == null
                ? what
                : Words.say("leaver.with-advice", what, Words.say("leaver.advice." + duty.advice()));
    }

    private static Div stays(OpenDuty duty) {
        var line = new Div(new Span(said(duty)));
        line.addClassName("entry");
        return line;
    }
}
