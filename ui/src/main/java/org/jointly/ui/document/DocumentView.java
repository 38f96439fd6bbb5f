package org.jointly.ui.document;

import static org.jointly.api.document.ExportFormat.DOCX;
import static org.jointly.api.document.ExportFormat.MARKDOWN;
import static org.jointly.api.document.ExportFormat.PDF;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.settings.Settings;
import org.jointly.ui.shell.Address;
import org.jspecify.annotations.Nullable;

/** A text one writes in together. */
@Prototype
@Route(value = "programmes/:programme/documents/:document", layout = ProgrammeLayout.class)
class DocumentView extends ProgrammeTabView implements BeforeEnterObserver {
    private final transient DocumentApi documents;
    private final transient Mentionables mentionables;
    private final transient Settings settings;
    private final transient DiscussionApi discussion;
    private final transient ExportApi exports;
    private final H2 title = new H2();
    private String programmeTitle = "";
    private transient @Nullable Document document;
    private transient @Nullable Ticket ticket;
    private @Nullable UUID topic;

    DocumentView(
            DocumentApi documents,
            DiscussionApi discussion,
            ExportApi exports,
            Mentionables mentionables,
            Settings settings) {
        super("tab.documents");
        this.documents = documents;
        this.discussion = discussion;
        this.exports = exports;
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
        var shown = document();
        programmeTitle = programme.title();
        removeAll();
        title.setText(shown.title());
        title.getElement().setAttribute("lang", language(programme));
        var editor = editor(programme);
        var sections = new Sections(documents, shown, programme, editor);
        var threads = new Threads(discussion, programme, shown.id(), editor);
        var margin = new Margin(sections, threads);
        editor.onComment(range -> {
            threads.comment(range);
            margin.bring();
        });
        editor.onThreadOpened(thread -> {
            threads.open(UUID.fromString(thread));
            margin.bring();
        });
        var desk = new Div(editor, margin);
        desk.addClassName("document-desk");
        add(head(margin, editor), desk);
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

    private Div head(Margin margin, EditorField editor) {
        var about = new Div(title, DocumentLine.facts(document()));
        about.addClassName("about");
        var actions = new Div();
        actions.addClassName("actions");
        var writing = List.of(
                Buttons.plain(
                        Words.say("document.rename"),
                        () -> new RenameDialog(documents, document(), this::renamed).open()),
                Buttons.plain(Words.say("document.import"), () -> Attempt.of(this::bringIn)));
        SerializableConsumer<Boolean> allow = writes -> writing.forEach(button -> button.setVisible(writes));
        allow.accept(document().allows(DocumentAbility.WRITE));
        editor.onRights(allow);
        writing.forEach(actions::add);
        actions.add(
                new Anchor("/" + path(document()) + "/versions", Words.say("version.all")), downloads(), margin.fold());
        actions.getChildren()
                .filter(Button.class::isInstance)
                .forEach(button -> button.getElement().getThemeList().add("small"));
        var head = new Div(about, actions);
        head.addClassNames("head-row", "document-head");
        return head;
    }

    private void bringIn() {
        var id = document().id();
        new ImportDialog(exports, id, documents.sections(id)).open();
    }

    private Downloads downloads() {
        var id = document().id();
        return new Downloads(document().title())
                .with("download.docx", DOCX, () -> exports.export(id, DOCX, false))
                .with("download.docx-comments", DOCX, () -> exports.export(id, DOCX, true))
                .with("download.pdf", PDF, () -> exports.export(id, PDF, false))
                .with("download.pdf-comments", PDF, () -> exports.export(id, PDF, true))
                .with("download.markdown", MARKDOWN, () -> exports.export(id, MARKDOWN, false));
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

    private void renamed(Document renamed) {
        document = renamed;
        title.setText(renamed.title());
        UI.getCurrent().getPage().setTitle(Words.say("page.title-of", renamed.title(), programmeTitle));
    }

    private static String language(Programme programme) {
        return programme.titles().getFirst().language();
    }

    private Document document() {
        return Objects.requireNonNull(document);
    }
}
