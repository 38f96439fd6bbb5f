package org.jointly.ui.document;

import static org.jointly.api.document.ExportFormat.DOCX;
import static org.jointly.api.document.ExportFormat.MARKDOWN;
import static org.jointly.api.document.ExportFormat.PDF;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.document.Document;
import org.jointly.api.document.ExportApi;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Words;

/** What one does with a text besides writing in it. */
class DocumentMenu extends Div {
    private final SubMenu menu;
    private int notAgreed;

    DocumentMenu() {
        addClassName("document-menu");
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        var root = bar.addItem("⋯");
        root.setAriaLabel(Words.say("document.menu"));
        menu = root.getSubMenu();
        add(bar);
    }

    MenuItem with(String key, SerializableRunnable act) {
        return menu.addItem(Words.say(key), chosen -> act.run());
    }

    /** Something that is on or off. */
    void withSwitch(String key, SerializableConsumer<Boolean> turned) {
        var item = menu.addItem(
                Words.say(key), chosen -> turned.accept(chosen.getSource().isChecked()));
        item.setCheckable(true);
    }

    void withVersions(Document document) {
        with("version.all", () -> UI.getCurrent().navigate(DocumentView.path(document) + "/versions"));
    }

    /** Downloads; what is not agreed yet is said before it leaves. */
    void withDownloads(Document document, ExportApi exports) {
        var id = document.id();
        new Downloads(document.title(), menu, this)
                .before(this::warned)
                .with("download.docx", DOCX, () -> exports.export(id, DOCX, false))
                .with("download.docx-comments", DOCX, () -> exports.export(id, DOCX, true))
                .with("download.pdf", PDF, () -> exports.export(id, PDF, false))
                .with("download.pdf-comments", PDF, () -> exports.export(id, PDF, true))
                .with("download.markdown", MARKDOWN, () -> exports.export(id, MARKDOWN, false));
    }

    /** How many places of the text are not agreed. */
    void notAgreed(int places) {
        notAgreed = places;
    }

    private void warned(SerializableRunnable download) {
        if (notAgreed == 0) {
            download.run();
            return;
        }
        Confirmation.of(
                        Words.say("download.not-agreed-title", notAgreed),
                        Words.say("download.not-agreed"),
                        Words.say("download.title"),
                        () -> {
                            download.run();
                            return true;
                        })
                .open();
    }
}
