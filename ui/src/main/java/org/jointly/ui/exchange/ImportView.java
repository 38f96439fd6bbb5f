package org.jointly.ui.exchange;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import io.micronaut.context.annotation.Prototype;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.jointly.api.exchange.ExchangeApi;
import org.jointly.api.exchange.ImportSummary;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.UploadWords;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** Brings a published IATI file in; earlier imports and their reports stand below. */
@Prototype
@Route(value = "programmes/import", layout = Shell.class)
class ImportView extends Page implements AfterNavigationObserver {
    private static final long LARGEST = 32L * 1024 * 1024;

    private final transient ExchangeApi exchange;
    private final Saving saving = new Saving();
    private final Section earlier = new Section(new H2(Words.say("import.earlier")));

    ImportView(ExchangeApi exchange) {
        super(Words.say("import.title"));
        this.exchange = exchange;
        earlier.addClassName("section");
        add(new Paragraph(Words.say("import.text")), upload(), saving, earlier);
    }

    private Upload upload() {
        var handler = UploadHandler.toTempFile((metadata, file) -> take(file, metadata.fileName()));
        var upload = new Upload(handler);
        upload.setAcceptedFileTypes(".xml", "application/xml", "text/xml");
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) LARGEST);
        upload.setI18n(UploadWords.words("import.too-big", "import.not-xml"));
        var choose = new Button(Words.say("import.choose"));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Words.say("import.drop")));
        upload.addFileRejectedListener(rejected -> saving.attempt(() -> {
            throw Refusal.because(rejected.getErrorMessage());
        }));
        return upload;
    }

    void take(File file, String name) {
        saving.attempt(() -> {
            try (var content = Files.newInputStream(file.toPath())) {
                var report = exchange.importFile(
                        content, name, false, UUID.randomUUID().toString());
                UI.getCurrent().navigate("programmes/imports/" + report.id());
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    void show() {
        var lines = new Div();
        var more = new More<ImportSummary>(exchange::imports, summary -> lines.add(line(summary)));
        var some = more.next(null);
        earlier.add(some ? lines : new EmptyState(Words.say("import.none-yet")), more);
    }

    private static Div line(ImportSummary summary) {
        var name = summary.fileName() == null ? Words.say("import.unnamed") : summary.fileName();
        var line = new Div(
                new Anchor("/programmes/imports/" + summary.id(), name),
                new Span(Words.say(
                        "import.counts", summary.created(), summary.updated(), summary.asked(), summary.refused())),
                new Span(Words.say(
                        "person.signature",
                        summary.importedBy().personName(),
                        summary.importedBy().organisationName())),
                Dates.ago(summary.importedAt()));
        line.addClassName("entry");
        return line;
    }
}
