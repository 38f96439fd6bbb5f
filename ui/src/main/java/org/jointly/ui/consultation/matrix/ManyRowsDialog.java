package org.jointly.ui.consultation.matrix;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.consultation.AssignRows;
import org.jointly.api.consultation.Decider;
import org.jointly.api.consultation.DisposeMany;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.RowsChanged;
import org.jointly.api.discussion.Disposition;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Does the same to several comments: decides them, puts them under one theme, or gives them to somebody. */
final class ManyRowsDialog extends Dialog {
    private final Saving saving = new Saving();
    private final Div form = new Div();

    private ManyRowsDialog(String title) {
        setHeaderTitle(title);
        form.addClassName("form");
        add(form);
    }

    static ManyRowsDialog decide(MatrixApi matrix, UUID call, Set<UUID> rows, SerializableConsumer<RowsChanged> done) {
        var dialog = new ManyRowsDialog(Words.say("matrix.decide-title", rows.size()));
        var outcome = new Select<Disposition>();
        outcome.setLabel(Words.say("row.disposition"));
        outcome.setItems(Disposition.values());
        outcome.setItemLabelGenerator(Words::of);
        outcome.setRequiredIndicatorVisible(true);
        var reason = new TextArea(Words.say("row.reason"));
        reason.setHelperText(Words.say("row.reason-help"));
        reason.setMaxLength(5000);
        reason.setMinRows(3);
        outcome.addValueChangeListener(
                change -> reason.setRequiredIndicatorVisible(change.getValue() == Disposition.REJECTED));
        var draft = new Draft("dispositions/" + call);
        draft.text(reason, "reason");
        dialog.saving.field("/outcome", outcome);
        dialog.saving.field("/reason", reason);
        dialog.form.add(new Paragraph(Words.say("matrix.decide-text")), draft, outcome, reason, dialog.saving);
        return dialog.answeredBy(Words.say("matrix.decide"), () -> {
            var why = reason.getValue().isBlank() ? null : reason.getValue();
            var changed = matrix.disposeMany(call, new DisposeMany(rows, outcome.getValue(), why));
            draft.clear();
            done.accept(changed);
        });
    }

    static ManyRowsDialog theme(MatrixApi matrix, UUID call, Set<UUID> rows, SerializableConsumer<RowsChanged> done) {
        var dialog = new ManyRowsDialog(Words.say("matrix.theme-title", rows.size()));
        var theme = new TextField(Words.say("row.theme"));
        theme.setMaxLength(100);
        theme.setHelperText(Words.say("matrix.theme-help"));
        dialog.saving.field("/theme", theme);
        dialog.form.add(theme, dialog.saving);
        return dialog.answeredBy(
                Words.say("matrix.set-theme"),
                () -> done.accept(matrix.assign(
                        call, new AssignRows(rows, null, null, theme.getValue().strip()))));
    }

    static ManyRowsDialog give(
            MatrixApi matrix,
            UUID call,
            Set<UUID> rows,
            List<Decider> deciders,
            SerializableConsumer<RowsChanged> done) {
        var dialog = new ManyRowsDialog(Words.say("matrix.give-title", rows.size()));
        var to = DeciderField.choice(deciders);
        dialog.saving.field("/assignee", to);
        dialog.form.add(to, dialog.saving);
        return dialog.answeredBy(Words.say("matrix.give-do"), () -> {
            var chosen = to.getValue();
            done.accept(matrix.assign(call, new AssignRows(rows, chosen.person(), chosen.organisation(), null)));
        });
    }

    private ManyRowsDialog answeredBy(String verb, Runnable act) {
        getFooter().add(Buttons.quiet(Words.say("action.cancel"), this::close), Buttons.main(verb, () -> {
            if (saving.attempt(act)) {
                close();
            }
        }));
        return this;
    }
}
