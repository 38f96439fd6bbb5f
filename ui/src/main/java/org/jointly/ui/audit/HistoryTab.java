package org.jointly.ui.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.Signature;
import org.jointly.api.audit.ActKind;
import org.jointly.api.audit.AuditApi;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.GivenFile;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeChanges;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jointly.ui.session.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a programme, as far as one may see it, day by day; of one kind, by one person, or where words are found, which
 * the address bar holds; and that part as a file.
 */
@Prototype
@Route(value = "programmes/:programme/history", layout = ProgrammeLayout.class)
class HistoryTab extends ProgrammeTabView {
    /** As long as the backend reads what is looked for. */
    private static final int LONGEST = 200;

    private static final List<ActKind> KINDS = List.of(ActKind.PROGRAMMES, ActKind.TEXTS, ActKind.DISCUSSION);

    private final transient AuditApi audit;
    private final transient Subjects subjects;
    private final transient ProgrammeChanges changes;
    private final TextField words = new TextField();
    private final Select<ActKind> kind = new Select<>();
    private final Div chosen = new Div();
    private final Div entries = new Div();
    private transient @Nullable UUID programme;
    private transient @Nullable UUID person;

    HistoryTab(AuditApi audit, Subjects subjects, ProgrammeChanges changes) {
        super("tab.history");
        this.audit = audit;
        this.subjects = subjects;
        this.changes = changes;
        words.setPlaceholder(Words.say("history.words"));
        words.setAriaLabel(Words.say("history.words"));
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST);
        words.getElement().getThemeList().add("small");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setItems(KINDS);
        kind.setAriaLabel(Words.say("trail.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Words.say("trail.any-kind"));
        kind.setPlaceholder(Words.say("trail.any-kind"));
        kind.setItemLabelGenerator(
                (@Nullable ActKind value) -> value == null ? Words.say("trail.any-kind") : Words.of(value));
        kind.getElement().getThemeList().add("small");
        fill(TrailAddress.now());
        words.addValueChangeListener(change -> change());
        kind.addValueChangeListener(change -> change());
        var filters = new Div(words, kind);
        filters.addClassName("filters");
        chosen.addClassName("kinds");
        var files = new Div(Buttons.plain(Words.say("trail.as-table"), this::give));
        files.addClassName("actions");
        add(filters, chosen, files, entries);
    }

    private void fill(TrailAddress wanted) {
        words.setValue(wanted.q() == null ? "" : wanted.q());
        kind.setValue(
                KINDS.stream().filter(each -> each == wanted.kind()).findFirst().orElse(null));
        person = wanted.person();
    }

    @Override
    public void show(Programme shown) {
        programme = shown.id();
        list();
    }

    private void only(@Nullable UUID somebody) {
        person = somebody;
        change();
    }

    private void change() {
        wanted().show();
        list();
    }

    private TrailAddress wanted() {
        var sought = words.getValue().strip();
        return new TrailAddress(person, kind.getValue(), null, null, sought.isEmpty() ? null : sought);
    }

    private void list() {
        var of = programme;
        if (of == null) {
            return;
        }
        var wanted = wanted();
        chosen.removeAll();
        if (wanted.person() != null) {
            chosen.add(chip(name(of, wanted.person())));
        }
        entries.removeAll();
        entries.add(new AuditTrail(
                after -> read(of, after, wanted),
                false,
                new TellingOf(
                        subjects,
                        by -> only(by.person()),
                        changes,
                        wanted.everything() ? "trail.empty" : "history.none")));
    }

    private Page<AuditEntry> read(UUID of, @Nullable String after, TrailAddress wanted) {
        return audit.history(of, after, wanted.person(), wanted.kind(), wanted.q());
    }

    /** As the latest of their acts says it; who did nothing here has none. */
    private String name(UUID of, UUID somebody) {
        return audit.history(of, null, somebody, null, null).items().stream()
                .findFirst()
                .map(AuditEntry::by)
                .map(Signature::personName)
                .orElse("–");
    }

    private Div chip(String name) {
        var chip = Buttons.quiet(name, () -> only(null));
        var close = VaadinIcon.CLOSE_SMALL.create();
        close.getElement().setAttribute("aria-hidden", "true");
        chip.setIcon(close);
        chip.setIconAfterText(true);
        chip.addClassName("kind-chip");
        chip.setAriaLabel(Words.say("filter.take-away", name));
        return new Div(chip);
    }

    /** Exactly what is listed. */
    private void give() {
        var of = programme;
        if (of != null) {
            var wanted = wanted();
            Attempt.of(() -> GivenFile.to(
                    this,
                    Words.say("history.file"),
                    audit.exportHistory(of, wanted.person(), wanted.kind(), wanted.q())));
        }
    }
}
