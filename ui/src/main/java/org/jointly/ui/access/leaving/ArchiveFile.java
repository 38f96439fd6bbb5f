package org.jointly.ui.access.leaving;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Objects;
import org.jointly.api.access.archive.ArchiveApi;
import org.jointly.api.access.archive.ArchiveDownload;

/** Hands an archive over to the browser, piece by piece: it may be larger than the memory here. */
final class ArchiveFile {
    private ArchiveFile() {}

    static void to(HasComponents page, ArchiveApi archives, ArchiveDownload download) {
        var link = new Anchor(event -> write(event, archives, download), "");
        link.getElement().setAttribute("download", download.name());
        link.getElement().setAttribute("hidden", true);
        page.add(link);
        link.getElement().executeJs("this.click()");
    }

    private static void write(DownloadEvent event, ArchiveApi archives, ArchiveDownload download) throws IOException {
        event.setFileName(download.name());
        event.setContentType("application/zip");
        event.setContentLength(download.bytes());
        var before = UI.getCurrent();
        // Whoever is acting in this tab asks for the pieces.
        UI.setCurrent(event.getUI());
        try (var out = event.getOutputStream()) {
            for (var piece = 1; piece <= download.pieces(); piece++) {
                out.write(Objects.requireNonNull(
                        archives.archivePiece(download.archive(), piece).body()));
            }
        } finally {
            UI.setCurrent(before);
        }
    }
}
