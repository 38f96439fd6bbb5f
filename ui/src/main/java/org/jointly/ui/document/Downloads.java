package org.jointly.ui.document;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.micronaut.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.jointly.api.document.ExportFormat;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** A menu of the forms in which one can take a text along. The file is made first, so that a refusal is read as any other. */
class Downloads extends Div {
    private final MenuBar bar = new MenuBar();
    private final SubMenu menu;
    private final String title;

    /** @param title becomes the name of the file */
    Downloads(String title) {
        this.title = title;
        addClassName("downloads");
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        menu = bar.addItem(Words.say("download.title")).getSubMenu();
        add(bar);
    }

    Downloads with(String key, ExportFormat format, SerializableSupplier<HttpResponse<byte[]>> file) {
        menu.addItem(Words.say(key), chosen -> Attempt.of(() -> give(file.get(), format)));
        return this;
    }

    private void give(HttpResponse<byte[]> answer, ExportFormat format) {
        var bytes = Objects.requireNonNull(answer.body());
        var type = answer.getContentType().map(Object::toString).orElse("application/octet-stream");
        var name = title + ending(format);
        var link = new Anchor(
                DownloadHandler.fromInputStream(
                        event -> new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length)),
                "");
        link.getElement().setAttribute("download", name);
        link.getElement().setAttribute("hidden", true);
        add(link);
        link.getElement().executeJs("this.click()");
    }

    private static String ending(ExportFormat format) {
        return switch (format) {
            case DOCX -> ".docx";
            case PDF -> ".pdf";
            case MARKDOWN -> ".md";
        };
    }
}
