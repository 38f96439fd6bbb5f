package org.jointly.ui.audit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.PeopleApi;
import org.jointly.api.access.Person;
import org.jointly.api.audit.ActKind;
import org.jointly.api.audit.AuditApi;
import org.jointly.api.audit.TrailFormat;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.GivenFile;
import org.jointly.ui.component.RedFields;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeChanges;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.Refusal;
import org.jspecify.annotations.Nullable;

/** The trail of one person, one kind of act or some days, which the address bar holds; and that part as a file. */
class FilteredTrail extends Div {
    private final transient AuditApi audit;
    private final transient AccessApi access;
    private final transient PeopleApi people;
    private final transient Subjects subjects;
    private final transient ProgrammeChanges changes;
    private final ComboBox<Person> person = Choices.listed(new ComboBox<>(Words.say("trail.person")));
    private final Select<ActKind> kind = new Select<>();
    private final DatePicker from = Days.picker(Words.say("trail.from"));
    private final DatePicker until = Days.picker(Words.say("trail.until"));
    private final Div entries = new Div();

    FilteredTrail(AuditApi audit, AccessApi access, PeopleApi people, Subjects subjects, ProgrammeChanges changes) {
        this.audit = audit;
        this.access = access;
        this.people = people;
        this.subjects = subjects;
        this.changes = changes;
        person.setItemLabelGenerator(Person::name);
        person.setClearButtonVisible(true);
        person.setItems(query -> found(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        kinds();
        fill(TrailAddress.now());
        person.addValueChangeListener(change -> change());
        kind.addValueChangeListener(change -> change());
        from.addValueChangeListener(change -> change());
        until.addValueChangeListener(change -> change());
        var filters = new Div(person, kind, from, until);
        filters.addClassName("side-by-side");
        var files = new Div(
                Buttons.plain(Words.say("trail.as-table"), () -> give(TrailFormat.CSV)),
                Buttons.plain(Words.say("trail.as-proof"), () -> give(TrailFormat.JSONL)));
        files.addClassName("actions");
        var proof = new Paragraph(Words.say("trail.proof-is-whole"));
        proof.addClassName("kind");
        add(filters, files, proof, entries);
        show();
    }

    private void kinds() {
        kind.setLabel(Words.say("trail.kind"));
        kind.setItems(ActKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Words.say("trail.any-kind"));
        kind.setPlaceholder(Words.say("trail.any-kind"));
        kind.setItemLabelGenerator(
                (@Nullable ActKind value) -> value == null ? Words.say("trail.any-kind") : Words.of(value));
    }

    private void fill(TrailAddress wanted) {
        if (wanted.person() != null) {
            person.setValue(named(wanted.person()));
        }
        kind.setValue(wanted.kind());
        from.setValue(wanted.from());
        until.setValue(wanted.until());
    }

    /** Who left meanwhile cannot be named any more. */
    private @Nullable Person named(UUID id) {
        try {
            return people.person(id).person();
        } catch (Refusal refusal) {
            if (refusal.is(404)) {
                return null;
            }
            throw refusal;
        }
    }

    /** As an entry calls them, who may have left meanwhile, or be the platform itself. */
    private static Person called(Signature by) {
        return new Person(by.person(), by.personName(), null, true, false, Set.of(), Map.of());
    }

    private List<Person> found(String words) {
        return access.people(words.isBlank() ? null : words.strip(), null).items();
    }

    private void change() {
        wanted().show();
        show();
    }

    private TrailAddress wanted() {
        var chosen = person.getValue();
        return new TrailAddress(
                chosen == null ? null : chosen.id(), kind.getValue(), from.getValue(), until.getValue(), null);
    }

    private void show() {
        entries.removeAll();
        var wanted = wanted();
        entries.add(new AuditTrail(
                after -> audit.entries(after, wanted.person(), wanted.kind(), wanted.from(), wanted.until()),
                true,
                new TellingOf(
                        subjects,
                        by -> person.setValue(called(by)),
                        changes,
                        wanted.everything() ? "trail.empty" : "history.none")));
    }

    /** What is to be verified is whole: of everybody and of every kind. */
    private void give(TrailFormat format) {
        var red = RedFields.in(this);
        if (!red.isEmpty()) {
            RedFields.focus(red.getFirst());
            return;
        }
        var wanted = wanted();
        var whole = format == TrailFormat.JSONL;
        Attempt.of(() -> GivenFile.to(
                this,
                Words.say("trail.file", format.toString()),
                audit.exportTrail(
                        format,
                        whole ? null : wanted.person(),
                        whole ? null : wanted.kind(),
                        wanted.from(),
                        wanted.until())));
    }
}
