package org.jointly.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Problem;
import org.jointly.api.access.Role;
import org.jointly.api.discussion.MentionableKind;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.document.LeftOut;
import org.jointly.api.document.LeftWords;
import org.jointly.api.document.Section;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.Programme;
import org.jointly.ui.discussion.DiscussionInMemory;
import org.jointly.ui.document.EditorSettings.Mentionable;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Cast;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class DocumentViewTest extends BrowserlessTest {
    private static final Settings SETTINGS = new Settings(
            8080,
            URI.create("https://jointly.example"),
            URI.create("https://id.jointly.example"),
            URI.create("https://live.jointly.example"),
            URI.create("https://voices.jointly.example"),
            "secret");

    private final DocumentsInMemory documents = new DocumentsInMemory();
    private final DiscussionInMemory discussion = new DiscussionInMemory();
    private final Programme programme = Programmes.led(
            Cast.IOM,
            Set.of(),
            new Partner(Cast.UNODC, Set.of(Capacity.PARTICIPATING), Set.of(Audience.DRAFTERS, Audience.PROGRAMME)),
            new Partner(Cast.HARBOUR, Set.of(Capacity.PARTNER), Set.of(Audience.PROGRAMME)));

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    private final FilesInMemory files = new FilesInMemory();

    @Test
    void theEditorLearnsWhereTheTextIsAndWhatOneMayDo() {
        var document = DocumentsInMemory.document("Annex", DocumentAbility.COMMENT);
        var ticket = documents.ticket(document.id());
        var settings = EditorSettings.of(document, ticket, SETTINGS.live("/documents/live"), "fr", List.of());

        assertThat(settings.socket()).hasToString("wss://live.jointly.example/documents/live");
        assertThat(settings.document()).isEqualTo(document.id().toString());
        assertThat(settings.epoch()).isEqualTo("first life");
        assertThat(settings.textLanguage()).isEqualTo("fr");
        assertThat(settings.writes()).isFalse();
        assertThat(settings.comments()).isTrue();
        assertThat(settings.author().organisation()).isEqualTo(Cast.IOM.name());
        assertThat(settings.words()).containsEntry("bold", "Bold");
    }

    @Test
    void eachConnectionGetsAFreshTicket() {
        show(DocumentAbility.WRITE);
        var editor = find(EditorField.class).single();

        assertThat(editor.ticket().ticket()).isNotEqualTo(editor.ticket().ticket());
    }

    @Test
    void theEditorLearnsWhetherAskingForATicketAgainIsInVain() {
        show(DocumentAbility.WRITE);
        var editor = find(EditorField.class).single();

        documents.before = () -> {
            throw new BackendAway("just restarting");
        };
        assertThat(editor.ticket()).isEqualTo(new EditorField.Answer(null, false));
        documents.before = () -> {
            throw new Refusal(new Problem(URI.create("about:blank"), "", 404, "", null, List.of(), null));
        };
        assertThat(editor.ticket()).isEqualTo(new EditorField.Answer(null, true));
    }

    @Test
    void writersMentionWhoReadsAndEverybodyTheOrganisations() {
        discussion.mentionables.add(person("Amina", Cast.IOM));
        discussion.mentionables.add(person("Clara", Cast.UNODC));
        var mentionables = new Mentionables(discussion);

        assertThat(mentionables.in(programme, DocumentsInMemory.document("Annex", DocumentAbility.WRITE)))
                .extracting(Mentionable::label)
                .containsExactly("Amina", "Clara", Cast.IOM.name(), Cast.UNODC.name(), Cast.HARBOUR.name());
        assertThat(mentionables.in(programme, DocumentsInMemory.document("Annex", DocumentAbility.COMMENT)))
                .extracting(Mentionable::kind)
                .containsOnly("organisation");
    }

    private static org.jointly.api.discussion.Mentionable person(String name, Organisation organisation) {
        return new org.jointly.api.discussion.Mentionable(
                Cast.id(name), MentionableKind.PERSON, name, organisation.name(), 1);
    }

    @Test
    void aTextOpensWhileTheDirectoryOfPeopleIsAway() {
        discussion.away = true;
        show(DocumentAbility.WRITE);

        assertThat(find(EditorField.class).exists()).isTrue();
    }

    @Test
    void onlyWritersRename() {
        show(DocumentAbility.COMMENT);
        assertThat(find(H1.class).single().getText()).isEqualTo("Annex");
        assertThat(find(NativeButton.class).exists()).isFalse();

        show(DocumentAbility.WRITE);
        assertThat(find(NativeButton.class).single().getText()).isEqualTo("Annex");
    }

    @Test
    void aNewNameStandsOnThePage() {
        show(DocumentAbility.WRITE);
        rename("Annex on shelters");

        assertThat(find(NativeButton.class).single().getText()).isEqualTo("Annex on shelters");
    }

    @Test
    void whenSomebodyElseRenamedItMyTitleStaysAndIAmAskedAgain() {
        show(DocumentAbility.WRITE);
        documents.before = () -> {
            documents.documents.clear();
            documents.documents.add(renamedByClara());
            documents.before = () -> {};
            throw new Refusal(new Problem(URI.create("urn:jointly:problem:stale"), "", 409, "", null, List.of(), null));
        };
        rename("Annex on shelters");

        assertThat(find(Paragraph.class).all()).anyMatch(text -> text.getText().contains("“Annex, by Clara”"));
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Annex on shelters");
        test(find(Button.class).withText("Rename").single()).click();
        assertThat(documents.renamed).hasSize(1);
        assertThat(documents.renamed.getFirst().version()).isEqualTo(2);
    }

    @Test
    void whatOneDoesBesidesWritingStandsInOneMenu() {
        show(DocumentAbility.WRITE);
        var menu = find(MenuBar.class).single().getItems().getFirst().getSubMenu();

        assertThat(menu.getItems().stream().filter(MenuItem::isVisible).map(MenuItem::getText))
                .containsExactly(
                        "Import Word",
                        "Download",
                        "Versions",
                        "Sections and penholders",
                        "Resolved comments",
                        "Show who wrote what");
    }

    private static Document renamedByClara() {
        var before = DocumentsInMemory.document("Annex", DocumentAbility.WRITE);
        return new Document(
                before.id(),
                before.programme(),
                "Annex, by Clara",
                false,
                before.begunBy(),
                before.begunAt(),
                before.editedAt(),
                2,
                before.abilities());
    }

    @Test
    void aWordFileIsAddedAtTheEndOfTheChosenSection() {
        var dialog = new ImportDialog(files, UUID.randomUUID(), List.of(new Section("Causes", null)));
        UI.getCurrent().add(dialog);
        dialog.open();
        dialog.take(new byte[] {1});

        assertThat(files.imported).containsExactly("the end");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void whatCannotBeCarriedOverIsSaidAndARefusalKeepsTheDialogOpen() {
        files.leftOut = List.of(LeftOut.HEADERS, LeftOut.PICTURES);
        files.words = List.of(new LeftWords(LeftOut.HEADERS, "Page of the agency"));
        var dialog = new ImportDialog(files, UUID.randomUUID(), List.of());
        UI.getCurrent().add(dialog);
        dialog.open();
        dialog.take(new byte[] {1});

        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("Headers", "Page of the agency", "Pictures of another kind");
    }

    private void rename(String title) {
        test(find(NativeButton.class).single()).click();
        test(find(TextField.class).single()).setValue(title);
        test(find(Button.class).withText("Rename").single()).click();
    }

    private void show(DocumentAbility... abilities) {
        documents.documents.clear();
        documents.documents.add(DocumentsInMemory.document("Annex", abilities));
        var view = new DocumentView(
                documents, discussion, files, new VersionsInMemory(), new Mentionables(discussion), SETTINGS);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.open(documents.documents.getFirst());
        view.show(programme);
    }
}
