package org.jointly.ui.consultation.matrix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.consultation.Dispose;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.Nature;
import org.jointly.api.consultation.RowDisposition;
import org.jointly.api.discussion.Disposition;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.RedFields;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.AnswerPart;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** Decides a comment. Where somebody decided it meanwhile, it shows what, and what was typed stays. */
class DispositionForm extends Div {
    private final transient MatrixApi matrix;
    private final transient RowsInOrder all;
    private final SerializableConsumer<MatrixRow> saved;
    private final Select<Disposition> outcome = new Select<>();
    private final TextArea reason = new TextArea(Words.say("row.reason"));
    private final TextArea changedTo = new TextArea(Words.say("row.changed-to"));
    private final TextArea note = new TextArea(Words.say("row.note"));
    private final Select<Nature> nature = new Select<>();
    private final IntegerField sameAs = new IntegerField(Words.say("row.same-as"));
    private final TextField theme = new TextField(Words.say("row.theme"));
    private final Div overtaken = new Div();
    private final Draft draft;
    private final Saving saving = new Saving();
    private transient MatrixRow row;

    /**
     * @param all every comment of the call, among which one is found that has the same answer
     * @param saved hears of the comment as it stands then
     * @param onwards the same, where the next one is wanted
     */
    DispositionForm(
            MatrixApi matrix,
            RowsInOrder all,
            MatrixRow row,
            SerializableConsumer<MatrixRow> saved,
            SerializableConsumer<MatrixRow> onwards) {
        this.matrix = matrix;
        this.all = all;
        this.row = row;
        this.saved = saved;
        draft = new Draft("disposition/" + row.id());
        addClassName("form");
        fields();
        show(row.disposition());
        keep();
        var save = Buttons.plain(Words.say("row.save"), () -> save(saved));
        var next = Buttons.main(Words.say("row.save-next"), () -> save(onwards));
        List.of(reason, changedTo, note).forEach(field -> Buttons.onControlEnter(field, next));
        next.setTooltipText(Words.say("row.save-next-key"));
        var actions = new Div(next, save);
        actions.addClassName("actions");
        var small = new Div(nature, theme, sameAs);
        small.addClassName("side-by-side");
        add(draft, outcome, reason, changedTo, note, small, saving, overtaken, actions);
    }

    private void fields() {
        choices(outcome, "row.disposition", Disposition.values());
        outcome.setEmptySelectionCaption(Words.say("row.undecided"));
        outcome.setPlaceholder(Words.say("row.undecided"));
        outcome.setItemLabelGenerator(
                (@Nullable Disposition each) -> each == null ? Words.say("row.undecided") : Words.of(each));
        outcome.addValueChangeListener(change -> reasonable());
        choices(nature, "row.nature", Nature.values());
        nature.setItemLabelGenerator((@Nullable Nature each) -> each == null ? "–" : Words.of(each));
        reason.setHelperText(Words.say("row.reason-help"));
        reason.setMaxLength(5000);
        changedTo.setMaxLength(10_000);
        changedTo.setHelperText(Words.say("row.changed-to-help"));
        note.setMaxLength(5000);
        note.setHelperText(Words.say("row.note-help"));
        note.addClassName("internal-note");
        sameAs.setMin(1);
        sameAs.setHelperText(Words.say("row.same-as-help"));
        sameAs.addValueChangeListener(change -> reasonable());
        theme.setMaxLength(100);
        List.of(reason, changedTo, note).forEach(field -> field.setMinRows(2));
        saving.field("/outcome", outcome);
        saving.field("/reason", reason);
        saving.field("/changedTo", changedTo);
        saving.field("/note", note);
        saving.field("/sameAs", sameAs);
        saving.field("/theme", theme);
        saving.onStale(problem -> overtaken());
    }

    private void keep() {
        draft.text(reason, "reason");
        draft.text(changedTo, "changedTo");
        draft.text(note, "note");
    }

    private static <E> void choices(Select<E> select, String key, E[] values) {
        select.setLabel(Words.say(key));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
    }

    /** What has the answer of another comment says nothing of its own. */
    private void reasonable() {
        var own = sameAs.isEmpty();
        outcome.setEnabled(own);
        changedTo.setEnabled(own);
        reason.setEnabled(own);
        reason.setRequiredIndicatorVisible(own && outcome.getValue() == Disposition.REJECTED);
    }

    private void show(@Nullable RowDisposition disposition) {
        if (disposition != null) {
            outcome.setValue(disposition.outcome());
            reason.setValue(Objects.requireNonNullElse(disposition.reason(), ""));
            changedTo.setValue(Objects.requireNonNullElse(disposition.changedTo(), ""));
            note.setValue(Objects.requireNonNullElse(disposition.note(), ""));
            nature.setValue(disposition.nature());
            theme.setValue(Objects.requireNonNullElse(disposition.theme(), ""));
            if (disposition.sameAs() != null) {
                sameAs.setValue(matrix.row(disposition.sameAs()).reference());
            }
        }
        reasonable();
    }

    private void save(SerializableConsumer<MatrixRow> then) {
        var same = same();
        if (!sameAs.isEmpty() && same == null) {
            RedFields.mark(sameAs, Words.say("row.no-such"));
            sameAs.focus();
            return;
        }
        saving.attempt(() -> {
            var own = same == null;
            var decided = matrix.dispose(
                    row.id(),
                    new Dispose(
                            own ? outcome.getValue() : null,
                            own ? text(reason.getValue()) : null,
                            own ? text(changedTo.getValue()) : null,
                            text(note.getValue()),
                            nature.getValue(),
                            same,
                            text(theme.getValue()),
                            version()));
            draft.clear();
            then.accept(decided);
        });
    }

    private @Nullable UUID same() {
        return sameAs.isEmpty()
                ? null
                : all.byReference(sameAs.getValue()).map(MatrixRow::id).orElse(null);
    }

    private int version() {
        return row.disposition() == null ? 0 : row.disposition().version();
    }

    /** Somebody decided it meanwhile: the reader says whose decision stands. */
    private void overtaken() {
        row = matrix.row(row.id());
        var theirs = row.disposition();
        overtaken.removeAll();
        overtaken.addClassName("conflict");
        overtaken.getElement().setAttribute("role", "alert");
        if (theirs == null) {
            return;
        }
        var by = theirs.decidedBy();
        overtaken.add(new Paragraph(
                by == null
                        ? Words.say("row.overtaken")
                        : Words.say("row.overtaken-by", by.personName(), by.organisationName())));
        overtaken.add(
                theirs.outcome() == null ? new Span(Words.say("row.undecided")) : AnswerPart.outcome(theirs.outcome()));
        if (theirs.reason() != null) {
            var why = new Div(theirs.reason());
            why.addClassName("prose");
            overtaken.add(why);
        }
        overtaken.add(new Div(
                Buttons.plain(Words.say("conflict.keep-mine"), () -> save(saved)),
                Buttons.plain(Words.say("conflict.take-theirs"), () -> {
                    draft.clear();
                    saved.accept(row);
                })));
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
