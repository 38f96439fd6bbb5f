package org.jointly.ui.document;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.ExportApi;
import org.jointly.api.document.Ticket;
import org.jointly.api.document.VersionApi;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jointly.ui.programme.Way;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.settings.Settings;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.OwnHead;
import org.jspecify.annotations.Nullable;

/** A text one writes in together: one line above it, its tools, the paper, and one margin. */
@Prototype
@Route(value = "programmes/:programme/documents/:document", layout = ProgrammeLayout.class)
@StyleSheet("context://jointly/document.css")
class DocumentView extends ProgrammeTabView implements BeforeEnterObserver, OwnHead {
    private final transient DocumentApi documents;
    private final transient Mentionables mentionables;
    private final transient Settings settings;
    private final transient DiscussionApi discussion;
    private final transient ExportApi exports;
    private final transient VersionApi versions;
    private transient @Nullable Document document;
    private transient @Nullable Ticket ticket;
    private @Nullable UUID topic;

    DocumentView(
            DocumentApi documents,
            DiscussionApi discussion,
            ExportApi exports,
            VersionApi versions,
            Mentionables mentionables,
            Settings settings) {
        super("tab.documents");
        this.documents = documents;
        this.discussion = discussion;
        this.exports = exports;
        this.versions = versions;
        this.mentionables = mentionables;
        this.settings = settings;
        addClassName("document");
    }

    static String path(Document document) {
        return "programmes/" + document.programme() + "/documents/" + document.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(documents.document(Address.id(event, "document")));
        topic = Address.query(event, "topic").orElse(null);
    }

    void open(Document opened) {
        document = opened;
        ticket = documents.ticket(opened.id());
    }

    @Override
    public void show(Programme programme) {
        removeAll();
        var line = new Div();
        line.addClassName("editor-place");
        var editor = editor(programme);
        var threads = new Threads(discussion, programme, document().id(), editor);
        var margin = new Margin(threads);
        editor.places(line, margin);
        editor.onComment(threads::comment);
        editor.onThreadOpened(thread -> threads.open(UUID.fromString(thread)));
        editor.onRestorationUndone(this::takeBack);
        var sections = new Sections(documents, document(), programme, editor);
        var desk = new Div(editor, margin);
        desk.addClassName("document-desk");
        add(head(programme, line, editor, sections, threads), desk);
        threads.read();
        sections.read();
        if (topic != null) {
            threads.open(topic);
        }
    }

    @Override
    protected String name() {
        return document().title();
    }

    private Div head(Programme programme, Div line, EditorField editor, Sections sections, Threads threads) {
        var title = new TitleField(documents, document(), language(programme), renamed -> {
            document = renamed;
            UI.getCurrent().getPage().setTitle(Words.say("page.title-of", renamed.title(), programme.title()));
        });
        var menu = new DocumentMenu();
        var bringIn = menu.with("document.import", () -> Attempt.of(this::bringIn));
        menu.withDownloads(document(), exports);
        menu.withVersions(document());
        menu.with("document.sections", () -> inDialog(sections));
        menu.with("document.resolved", () -> resolved(programme, threads));
        menu.withSwitch("document.writers", on -> editor.writers(on ? writers(programme) : List.of()));
        SerializableConsumer<Boolean> allow = writes -> {
            title.allow(writes);
            bringIn.setVisible(writes);
        };
        bringIn.setVisible(document().allows(DocumentAbility.WRITE));
        editor.onRights(allow);
        editor.onNotAgreed(menu::notAgreed);
        var head = new Div(new Way(programme), title, line, menu);
        head.addClassName("document-line");
        return head;
    }

    private static void inDialog(Sections sections) {
        sections.read();
        var dialog = new Dialog(sections);
        dialog.setHeaderTitle(Words.say("document.sections"));
        dialog.getFooter().add(Buttons.quiet(Words.say("action.close"), dialog::close));
        dialog.open();
    }

    private void resolved(Programme programme, Threads threads) {
        Attempt.of(
                () -> new ResolvedDialog(discussion, programme.id(), document().id(), threads::open).open());
    }

    private void bringIn() {
        var id = document().id();
        new ImportDialog(exports, id, documents.sections(id)).open();
    }

    private List<EditorField.Writer> writers(Programme programme) {
        return documents.writers(document().id()).stream()
                .map(writer -> EditorField.Writer.of(writer, programme))
                .toList();
    }

    /** What stood there before somebody brought a version back. */
    private void takeBack(UUID version) {
        Attempt.of(() -> {
            versions.restore(version, new IdempotencyKey().value());
            Notices.done(Words.say("version.taken-back"));
        });
    }

    private EditorField editor(Programme programme) {
        var shown = document();
        var id = shown.id();
        return new EditorField(
                EditorSettings.of(
                        shown,
                        Objects.requireNonNull(ticket),
                        settings.live("/documents/live"),
                        language(programme),
                        mentionables.in(programme, shown)),
                () -> documents.ticket(id).token());
    }

    private static String language(Programme programme) {
        return programme.titles().getFirst().language();
    }

    private Document document() {
        return Objects.requireNonNull(document);
    }
}
