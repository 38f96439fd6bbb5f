package org.jointly.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.document.CreateDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.Template;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class DocumentsTabTest extends BrowserlessTest {
    private final DocumentsInMemory documents = new DocumentsInMemory();
    private final List<Document> begun = new ArrayList<>();

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    @Test
    void eachTextLeadsToItsPage() {
        documents.documents.add(DocumentsInMemory.document("Annex"));
        show();

        var link = find(Anchor.class).single();
        assertThat(link.getText()).isEqualTo("Annex");
        assertThat(link.getHref()).isEqualTo("/programmes/" + Cast.id("programme") + "/documents/" + Cast.id("Annex"));
    }

    @Test
    void anEmptyListSaysWhoCanBegin() {
        show();

        assertThat(find(Paragraph.class).all()).anyMatch(text -> text.getText().startsWith("No text yet."));
        assertThat(find(Button.class).withText("New text").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anEditorBeginsATextFromATemplate() {
        form();
        test(find(TextField.class).single()).setValue("Annex on shelters");
        ((RadioButtonGroup<Template>) find(RadioButtonGroup.class).single()).setValue(Template.JOINT_PROGRAMME);
        test(find(Button.class).withText("Begin text").single()).click();

        assertThat(documents.created)
                .containsExactly(new CreateDocument("Annex on shelters", Template.JOINT_PROGRAMME));
    }

    @Test
    void theTitleSurvivesABackendThatIsAway() {
        documents.before = () -> {
            throw new BackendAway("gone");
        };
        form();
        test(find(TextField.class).single()).setValue("Annex on shelters");
        test(find(Button.class).withText("Begin text").single()).click();
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Annex on shelters");

        documents.before = () -> {};
        test(find(Button.class).withText("Try again").single()).click();

        assertThat(documents.created).hasSize(1);
        assertThat(begun).hasSize(1);
    }

    @Test
    void editorsAreOfferedToBeginAText() {
        show(ProgrammeAbility.UPDATE);
        test(find(Button.class).withText("New text").single()).click();

        assertThat(find(NewDocumentForm.class).exists()).isTrue();
        test(find(Button.class).withText("Cancel").single()).click();
        assertThat(find(NewDocumentForm.class).exists()).isFalse();
        assertThat(find(Button.class).withText("New text").exists()).isTrue();
    }

    private void form() {
        UI.getCurrent().add(new NewDocumentForm(documents, Programmes.led(Cast.IOM, Set.of()), begun::add, () -> {}));
    }

    private void show(ProgrammeAbility... abilities) {
        var tab = new DocumentsTab(documents);
        UI.getCurrent().add(tab);
        tab.show(Programmes.led(Cast.IOM, Set.of(abilities)));
    }
}
