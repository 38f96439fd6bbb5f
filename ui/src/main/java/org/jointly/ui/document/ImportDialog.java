package org.jointly.ui.document;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.UUID;
import org.jointly.api.document.ExportApi;
import org.jointly.api.document.Imported;
import org.jointly.api.document.LeftOut;
import org.jointly.api.document.Section;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.UploadWords;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** Adds what a Word file says to a text, at the end of a section. */
class ImportDialog extends Dialog {
    private static final int LARGEST = 20 << 20;

    private final transient ExportApi files;
    private final UUID document;
    private final Saving saving = new Saving();
    private final Select<Section> section = new Select<>();
    private final Upload upload = upload();
    private final Div left = new Div();

    ImportDialog(ExportApi files, UUID document, List<Section> sections) {
        this.files = files;
        this.document = document;
        setHeaderTitle(Words.say("document.import-title"));
        section.setLabel(Words.say("document.import-section"));
        section.setItems(sections);
        section.setItemLabelGenerator(ImportDialog::place);
        section.setEmptySelectionAllowed(true);
        section.setEmptySelectionCaption(Words.say("document.import-end"));
        section.setWidthFull();
        section.setVisible(!sections.isEmpty());
        left.getElement().setAttribute("role", "status");
        var form = new Div(new Paragraph(Words.say("document.import-text")), section, upload, saving, left);
        form.addClassName("form");
        add(form);
        getFooter().add(Buttons.plain(Words.say("action.close"), this::close));
    }

    private static String place(@Nullable Section section) {
        return section == null
                ? Words.say("document.import-end")
                : Words.say("document.import-end-of", section.title());
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> take(bytes)));
        upload.addFileRejectedListener(rejected -> saving.attempt(() -> {
            throw Refusal.because(rejected.getErrorMessage());
        }));
        upload.setAcceptedFileTypes(".docx", ExportApi.WORD);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setI18n(UploadWords.words("document.import-too-big", "document.import-not-word"));
        upload.setUploadButton(new Button(Words.say("import.choose")));
        upload.setDropLabel(new Span(Words.say("import.drop")));
        return upload;
    }

    /** Whatever becomes of it, another one can be chosen. */
    void take(byte[] bytes) {
        left.removeAll();
        saving.attempt(() -> {
            var chosen = section.getValue();
            try {
                // never absent: the client would look for it in the file
                tell(files.importWord(document, bytes, chosen == null ? "" : chosen.title()));
            } catch (Refusal refusal) {
                throw inWords(refusal);
            }
        });
        upload.clearFileList();
    }

    private static Refusal inWords(Refusal refusal) {
        if (refusal.is(413)) {
            return Refusal.because(Words.say("document.import-too-long"));
        }
        return refusal.problem().errors().stream()
                .findFirst()
                .map(error -> error.pointer().equals("/section")
                        ? "document.import-no-section"
                        : "document.import-unreadable")
                .map(key -> Refusal.because(Words.say(key)))
                .orElse(refusal);
    }

    private void tell(Imported imported) {
        Notices.done(Words.say("document.imported", imported.blocks()));
        if (imported.leftOut().isEmpty()) {
            close();
        } else {
            var kinds = new UnorderedList();
            imported.leftOut().forEach(kind -> kinds.add(said(kind, imported)));
            left.add(new Paragraph(Words.say("document.import-left", imported.blocks())), kinds);
        }
    }

    /** A kind with its words, so that whoever misses them can write them where they belong. */
    private static ListItem said(LeftOut kind, Imported imported) {
        var item = new ListItem(Words.of(kind));
        var words = new UnorderedList();
        imported.words().stream().filter(each -> each.kind() == kind).forEach(each -> {
            var text = new ListItem(each.text());
            text.getElement().setAttribute("dir", "auto");
            words.add(text);
        });
        if (words.getChildren().findAny().isPresent()) {
            item.add(words);
        }
        return item;
    }
}
