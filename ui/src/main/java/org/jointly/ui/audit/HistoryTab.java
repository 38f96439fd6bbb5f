package org.jointly.ui.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.audit.ActKind;
import org.jointly.api.audit.AuditApi;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jspecify.annotations.Nullable;

/** What was done in a programme, as far as one may see it, day by day; of one kind, or by one person. */
@Prototype
@Route(value = "programmes/:programme/history", layout = ProgrammeLayout.class)
class HistoryTab extends ProgrammeTabView {
    private static final List<ActKind> KINDS = List.of(ActKind.PROGRAMMES, ActKind.TEXTS, ActKind.DISCUSSION);

    private final transient AuditApi audit;
    private final transient Subjects subjects;
    private final Select<ActKind> kind = new Select<>();
    private final Div chosen = new Div();
    private final Div entries = new Div();
    private transient @Nullable UUID programme;
    private @Nullable Signature person;

    HistoryTab(AuditApi audit, Subjects subjects) {
        super("tab.history");
        this.audit = audit;
        this.subjects = subjects;
        kind.setItems(KINDS);
        kind.setAriaLabel(Words.say("trail.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Words.say("trail.any-kind"));
        kind.setPlaceholder(Words.say("trail.any-kind"));
        kind.setItemLabelGenerator(
                (@Nullable ActKind value) -> value == null ? Words.say("trail.any-kind") : Words.of(value));
        kind.getElement().getThemeList().add("small");
        kind.addValueChangeListener(change -> list());
        var filters = new Div(kind, chosen);
        filters.addClassName("filters");
        chosen.addClassName("kinds");
        add(filters, entries);
    }

    @Override
    public void show(Programme shown) {
        programme = shown.id();
        list();
    }

    private void only(@Nullable Signature somebody) {
        person = somebody;
        list();
    }

    private void list() {
        var of = programme;
        if (of == null) {
            return;
        }
        chosen.removeAll();
        var by = person;
        if (by != null) {
            var chip = Buttons.quiet(by.personName(), () -> only(null));
            var close = VaadinIcon.CLOSE_SMALL.create();
            close.getElement().setAttribute("aria-hidden", "true");
            chip.setIcon(close);
            chip.setIconAfterText(true);
            chip.addClassName("kind-chip");
            chip.setAriaLabel(Words.say("filter.take-away", by.personName()));
            chosen.add(chip);
        }
        entries.removeAll();
        entries.add(new AuditTrail(
                after -> audit.history(of, after, by == null ? null : by.person(), kind.getValue()),
                new TellingOf(subjects, this::only)));
    }
}
