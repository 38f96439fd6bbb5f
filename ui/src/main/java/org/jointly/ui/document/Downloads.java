package org.jointly.ui.document;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import io.micronaut.http.HttpResponse;
import org.jointly.api.document.ExportFormat;
import org.jointly.ui.component.GivenFile;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** A menu of the forms in which one can take a text along. The file is made first, so that a refusal is read as any other. */
class Downloads extends Div {
    private final SubMenu menu;
    private final String title;
    private final Div page;
    private SerializableConsumer<SerializableRunnable> before = SerializableRunnable::run;

    /** @param title becomes the name of the file */
    Downloads(String title) {
        this.title = title;
        page = this;
        addClassName("downloads");
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        menu = bar.addItem(Words.say("download.title")).getSubMenu();
        add(bar);
    }

    /** The same within another menu. */
    Downloads(String title, SubMenu within, Div page) {
        this.title = title;
        this.page = page;
        menu = within.addItem(Words.say("download.title")).getSubMenu();
    }

    /** Asked before each download, which it lets happen. */
    Downloads before(SerializableConsumer<SerializableRunnable> asked) {
        before = asked;
        return this;
    }

    Downloads with(String key, ExportFormat format, SerializableSupplier<HttpResponse<byte[]>> file) {
        menu.addItem(
                Words.say(key),
                chosen ->
                        before.accept(() -> Attempt.of(() -> GivenFile.to(page, title + ending(format), file.get()))));
        return this;
    }

    private static String ending(ExportFormat format) {
        return switch (format) {
            case DOCX -> ".docx";
            case PDF -> ".pdf";
            case MARKDOWN -> ".md";
        };
    }
}
