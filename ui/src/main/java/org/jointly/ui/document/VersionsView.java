package org.jointly.ui.document;

import static org.jointly.api.document.ExportFormat.DOCX;
import static org.jointly.api.document.ExportFormat.MARKDOWN;
import static org.jointly.api.document.ExportFormat.PDF;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jointly.api.Page;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.ExportApi;
import org.jointly.api.document.Fate;
import org.jointly.api.document.Version;
import org.jointly.api.document.VersionApi;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jointly.ui.programme.Way;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.OwnHead;
import org.jspecify.annotations.Nullable;

/** The states of a text that are kept, and what changed between them. */
@Prototype
@Route(value = "programmes/:programme/documents/:document/versions", layout = ProgrammeLayout.class)
@StyleSheet("context://jointly/document.css")
class VersionsView extends ProgrammeTabView implements BeforeEnterObserver, OwnHead {
    private final transient DocumentApi documents;
    private final transient VersionApi versions;
    private final transient ExportApi exports;
    private final Div list = new Div();
    private transient @Nullable Document document;
    private transient List<Version> shown = new ArrayList<>();
    private @Nullable Comparing comparing;

    VersionsView(DocumentApi documents, VersionApi versions, ExportApi exports) {
        super("version.all");
        this.documents = documents;
        this.versions = versions;
        this.exports = exports;
        addClassName("versions");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(documents.document(Address.id(event, "document")));
    }

    void open(Document opened) {
        document = opened;
    }

    @Override
    public void show(Programme programme) {
        removeAll();
        var way = new Way(programme)
                .then("/" + DocumentView.path(document()), document().title());
        var line = new Div(way, new H1(Words.say("version.all")));
        line.addClassName("document-line");
        comparing = new Comparing(versions);
        var kept = new Section();
        kept.getElement().setAttribute("aria-label", Words.say("version.all"));
        kept.addClassName("section");
        if (writes()) {
            kept.add(new KeepForm(versions, document(), version -> list()));
        }
        kept.add(list);
        var desk = new Div(kept, comparing);
        desk.addClassName("versions-desk");
        add(line, desk);
        list();
    }

    @Override
    protected String name() {
        return Words.say("version.of", document().title());
    }

    private void list() {
        list.removeAll();
        shown = new ArrayList<>();
        var lines = new Div();
        var more = new More<Version>(this::page, version -> lines.add(line(version)));
        list.add(lines, more);
        if (!more.next(null)) {
            list.add(new EmptyState(Words.say("version.none")));
        }
    }

    private Page<Version> page(@Nullable String after) {
        var page = versions.versions(document().id(), after);
        shown.addAll(page.items());
        Objects.requireNonNull(comparing).offer(shown);
        return page;
    }

    private VersionLine line(Version version) {
        return new VersionLine(
                version,
                writes(),
                downloads(version),
                () -> Objects.requireNonNull(comparing).withNow(version),
                () -> restore(version),
                () -> freeze(version));
    }

    private Downloads downloads(Version version) {
        var id = version.id();
        return new Downloads(document().title() + " " + version.number())
                .with("download.docx", DOCX, () -> exports.exportVersion(id, DOCX))
                .with("download.pdf", PDF, () -> exports.exportVersion(id, PDF))
                .with("download.markdown", MARKDOWN, () -> exports.exportVersion(id, MARKDOWN));
    }

    private void restore(Version version) {
        var key = new IdempotencyKey();
        var name = VersionLine.name(version);
        var since = new int[] {0, 0};
        if (!Attempt.of(() -> count(version, since))) {
            return;
        }
        Confirmation.of(
                        Words.say("version.restore-title", name),
                        Words.say("version.restore-text", since[0], since[1]),
                        Words.say("version.restore"),
                        () -> Attempt.of(() -> {
                            versions.restore(version.id(), key.value());
                            Notices.done(Words.say("version.restored", name));
                            UI.getCurrent().navigate(DocumentView.path(document()));
                        }))
                .open();
    }

    /** How many characters that came since would leave the text, and how many that left would come again. */
    private void count(Version version, int[] since) {
        var comparison = versions.compare(version.id(), null);
        since[0] = TextChanges.letters(comparison, Fate.ADDED);
        since[1] = TextChanges.letters(comparison, Fate.REMOVED);
    }

    private void freeze(Version version) {
        var name = VersionLine.name(version);
        Confirmation.of(
                        Words.say("version.freeze-title", name),
                        Words.say("version.freeze-text"),
                        Words.say("version.freeze"),
                        () -> Attempt.of(() -> {
                            versions.freeze(version.id());
                            Notices.done(Words.say("version.was-frozen", name));
                            list();
                        }))
                .open();
    }

    private boolean writes() {
        return document().allows(DocumentAbility.WRITE);
    }

    private Document document() {
        return Objects.requireNonNull(document);
    }
}
