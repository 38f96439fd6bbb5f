package org.jointly.ui.consultation.drafting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.UUID;
import org.jointly.api.consultation.SheetApi;
import org.jointly.api.consultation.SheetReading;
import org.jointly.api.discussion.Disposition;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.UploadWords;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** Takes dispositions from a table that was exported: first it shows what would change, then it is applied. */
class SheetDialog extends Dialog {
    private static final int LARGEST = 10 << 20;

    private final transient SheetApi sheets;
    private final UUID call;
    private final SerializableRunnable done;
    private final Saving saving = new Saving();
    private final Div shown = new Div();
    private final Button apply = Buttons.main(Words.say("sheet.apply"), this::apply);
    private final Upload upload = upload();
    private transient byte[] file = {};

    SheetDialog(SheetApi sheets, UUID call, SerializableRunnable done) {
        this.sheets = sheets;
        this.call = call;
        this.done = done;
        setHeaderTitle(Words.say("sheet.import"));
        addClassName("sheet-dialog");
        apply.setVisible(false);
        shown.getElement().setAttribute("role", "status");
        var form = new Div(new Paragraph(Words.say("sheet.import-text")), upload, saving, shown);
        form.addClassName("form");
        add(form);
        getFooter().add(Buttons.quiet(Words.say("action.cancel"), this::close), apply);
    }

    private Upload upload() {
        var field = new Upload(UploadHandler.inMemory((metadata, bytes) -> take(bytes)));
        field.addFileRejectedListener(rejected -> saving.attempt(() -> {
            throw Refusal.because(rejected.getErrorMessage());
        }));
        field.setAcceptedFileTypes(".xlsx", SheetApi.SHEET);
        field.setMaxFiles(1);
        field.setMaxFileSize(LARGEST);
        field.setI18n(UploadWords.words("sheet.too-big", "sheet.not-xlsx"));
        field.setUploadButton(new Button(Words.say("import.choose")));
        field.setDropLabel(new Span(Words.say("import.drop")));
        return field;
    }

    /** Whatever becomes of it, another one can be chosen. */
    void take(byte[] bytes) {
        shown.removeAll();
        apply.setVisible(false);
        saving.attempt(() -> {
            file = bytes;
            show(sheets.importSheet(call, bytes, false));
        });
        upload.clearFileList();
    }

    private void apply() {
        saving.attempt(() -> {
            var applied = sheets.importSheet(call, file, true);
            close();
            Notices.done(Words.say("sheet.applied", applied.changes().size()));
            done.run();
        });
    }

    private void show(SheetReading reading) {
        shown.removeAll();
        shown.add(new Paragraph(Words.say(
                "sheet.read",
                reading.changes().size(),
                reading.unchanged(),
                reading.faults().size())));
        if (!reading.changes().isEmpty()) {
            var rows = new Rows(
                            Words.say("sheet.changes"),
                            Words.say("row.reference"),
                            Words.say("sheet.before"),
                            Words.say("sheet.after"))
                    .narrow();
            reading.changes()
                    .forEach(change -> rows.row(
                            change.reference(),
                            decision(change.before(), change.reasonBefore()),
                            decision(change.after(), change.reasonAfter())));
            shown.add(rows);
        }
        if (!reading.faults().isEmpty()) {
            var faults = new UnorderedList();
            reading.faults()
                    .forEach(fault ->
                            faults.add(new ListItem(Words.say("sheet.fault", fault.cell(), fault.sentence()))));
            shown.add(new H3(Words.say("sheet.faults")), faults);
        }
        apply.setVisible(!reading.changes().isEmpty());
    }

    private static Div decision(@Nullable Disposition outcome, @Nullable String reason) {
        var said = new Div(new Span(outcome == null ? Words.say("row.undecided") : Words.of(outcome)));
        if (reason != null) {
            var why = new Div(reason);
            why.addClassNames("kind", "excerpt");
            said.add(why);
        }
        return said;
    }
}
