package org.jointly.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.document.Comparison;
import org.jointly.api.document.Comparison.Block;
import org.jointly.api.document.Comparison.Piece;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.document.Fate;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class VersionsViewTest extends BrowserlessTest {
    private final DocumentsInMemory documents = new DocumentsInMemory();
    private final VersionsInMemory versions = new VersionsInMemory();

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    @Test
    void eachVersionSaysItsNameWhoWroteAndItsHash() {
        versions.versions.add(VersionsInMemory.version(2, "For clearance"));
        show(DocumentAbility.COMMENT);

        assertThat(find(H2.class).withText("For clearance").exists()).isTrue();
        assertThat(find(VersionLine.class).single().getElement().getTextRecursively())
                .contains("Written by Amina · " + Cast.IOM.name() + ", Clara · " + Cast.UNODC.name())
                .contains("1,200 characters");
        var hash = find(Code.class).single();
        assertThat(hash.getText()).isEqualTo("0123456789");
        assertThat(hash.getElement().getAttribute("title")).hasSize(64);
    }

    @Test
    void whoCommentsComparesButKeepsRestoresAndFreezesNothing() {
        versions.versions.add(VersionsInMemory.version(1, null));
        show(DocumentAbility.COMMENT);

        assertThat(find(Button.class).withText("Compare with now").exists()).isTrue();
        assertThat(find(Button.class).withText("Keep this version").exists()).isFalse();
        assertThat(find(Button.class).withText("Restore").exists()).isFalse();
        assertThat(find(Button.class).withText("Freeze").exists()).isFalse();
    }

    @Test
    void aNamedVersionStandsInTheListAndItsNameSurvivesAFailure() {
        show(DocumentAbility.WRITE);
        versions.before = () -> {
            versions.before = () -> {};
            throw new BackendAway("gone");
        };
        test(find(TextField.class).single()).setValue("For clearance");
        test(find(Button.class).withText("Keep this version").single()).click();
        assertThat(find(TextField.class).single().getValue()).isEqualTo("For clearance");
        test(find(Button.class).withText("Try again").single()).click();

        assertThat(versions.named).containsExactly("For clearance");
        assertThat(find(H2.class).withText("For clearance").exists()).isTrue();
        assertThat(find(TextField.class).single().getValue()).isEmpty();
    }

    @Test
    void whatWasAddedAndRemovedIsMarkedByMoreThanColour() {
        versions.versions.add(VersionsInMemory.version(1, "First"));
        versions.comparison = new Comparison(List.of(
                same("Cover"),
                same("Summary"),
                same("Situation"),
                new Block(
                        "paragraph",
                        0,
                        List.of(
                                new Piece(Fate.KEPT, "within "),
                                new Piece(Fate.REMOVED, "thirty"),
                                new Piece(Fate.ADDED, "sixty"),
                                new Piece(Fate.KEPT, " days")),
                        List.of()),
                same("Legal context")));
        show(DocumentAbility.COMMENT);
        test(find(Button.class).withText("Compare with now").single()).click();

        assertThat(versions.comparisons).containsExactly("1 with now");
        assertThat(texts("ins")).containsExactly("sixty");
        assertThat(texts("del")).containsExactly("thirty");
        assertThat(find(NativeDetails.class).single().getSummaryText()).isEqualTo("2 unchanged paragraphs");
        assertThat(find(TextChanges.class).single().getElement().getTextRecursively())
                .contains("Characters added: 5 (underlined); removed: 6 (struck through)");
    }

    @Test
    void twoVersionsAreCompared() {
        var second = VersionsInMemory.version(2, "Second");
        var first = VersionsInMemory.version(1, "First");
        versions.versions.addAll(List.of(second, first));
        show(DocumentAbility.COMMENT);
        test(find(Button.class).withText("Compare").single()).click();
        assertThat(versions.comparisons).as("nothing chosen yet").isEmpty();

        test(find(Select.class).withCaption("From").single()).selectItem("First");
        test(find(Select.class).withCaption("To").single()).selectItem("Second");
        test(find(Button.class).withText("Compare").single()).click();

        assertThat(versions.comparisons).containsExactly("1 with 2");
    }

    @Test
    void freezingIsConfirmedFirst() {
        var version = VersionsInMemory.version(1, "First");
        versions.versions.add(version);
        show(DocumentAbility.WRITE);
        test(find(Button.class).withText("Freeze").single()).click();
        assertThat(versions.frozen).isEmpty();

        test(find(Button.class).withText("Freeze").last()).click();
        assertThat(versions.frozen).containsExactly(version.id());
    }

    @Test
    void restoringIsConfirmedFirst() {
        versions.versions.add(VersionsInMemory.version(1, "First"));
        show(DocumentAbility.WRITE);
        test(find(Button.class).withText("Restore").single()).click();
        assertThat(versions.restored).isEmpty();
        assertThat(versions.comparisons)
                .as("what it does to words written since")
                .contains("1 with now");

        test(find(Button.class).withText("Cancel").single()).click();
        assertThat(versions.restored).isEmpty();
    }

    private static Block same(String text) {
        return new Block("paragraph", 0, List.of(new Piece(Fate.KEPT, text)), List.of());
    }

    private List<String> texts(String tag) {
        return find(HtmlContainer.class).all().stream()
                .filter(part -> part.getElement().getTag().equals(tag))
                .map(part -> part.getElement().getText())
                .toList();
    }

    private void show(DocumentAbility ability) {
        var view = new VersionsView(documents, versions, new FilesInMemory());
        UI.getCurrent().add(view);
        view.open(DocumentsInMemory.document("Annex", ability));
        view.show(Programmes.led(Cast.IOM, Set.of()));
    }
}
