package org.jointly.ui.consultation.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.consultation.AssignRows;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallProgress;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.Decider;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.discussion.Disposition;
import org.jointly.ui.consultation.BackendRefusals;
import org.jointly.ui.consultation.CallsInMemory;
import org.jointly.ui.consultation.MatrixInMemory;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class MatrixPartTest extends BrowserlessTest {
    private static final CallProgress PROGRESS = new CallProgress(3, 1, 0, 3, 2, 3, 1);

    private final CallsInMemory calls = new CallsInMemory();
    private final MatrixInMemory matrix = new MatrixInMemory();

    @BeforeEach
    void claraActsForUnodc() {
        Cast.actsFor(Cast.UNODC, Role.EDITOR);
        matrix.rows.add(MatrixInMemory.row(1, "Thirty days are too long."));
        matrix.rows.add(MatrixInMemory.row(2, "Name the shelters."));
        matrix.rows.add(MatrixInMemory.row(3, "Thirty is a lot."));
    }

    @Test
    void theTableIsReadAsFarAsSomebodyLooks() {
        show(CallAbility.DISPOSE);
        assertThat(matrix.asked).containsExactly("all null null null");

        assertThat(test(table()).size()).isEqualTo(3);
        assertThat(matrix.asked).contains("all null null 2");
    }

    @Test
    void whoeverLooksForWordsSeesTheCommentsThatContainThem() {
        show(CallAbility.DISPOSE);
        find(TextField.class).single().setValue("Thirty");

        assertThat(test(table()).size()).isEqualTo(2);
        assertThat(matrix.asked.getLast()).contains("Thirty");
    }

    @Test
    void savingGoesOnToTheNextComment() {
        var part = show(CallAbility.DISPOSE);
        part.open(matrix.rows.getFirst());
        decide(Disposition.ACCEPTED);
        test(find(Button.class).withText("Save and next").single()).click();

        assertThat(matrix.disposed).hasSize(1);
        assertThat(matrix.disposed.getFirst().outcome()).isEqualTo(Disposition.ACCEPTED);
        assertThat(matrix.disposed.getFirst().version()).isZero();
        assertThat(opened()).isEqualTo("2 · Referral");
    }

    @Test
    void afterTheLastOneThePanelCloses() {
        var part = show(CallAbility.DISPOSE);
        part.open(matrix.rows.getLast());
        decide(Disposition.NOTED);
        test(find(Button.class).withText("Save and next").single()).click();

        assertThat(find(RowPanel.class).exists()).isFalse();
    }

    @Test
    void aRejectionNeedsAReason() {
        var part = show(CallAbility.DISPOSE);
        part.open(matrix.rows.getFirst());
        decide(Disposition.REJECTED);
        test(find(Button.class).withText("Save").single()).click();

        assertThat(matrix.disposed).isEmpty();
        assertThat(reason().isInvalid()).isTrue();
    }

    @Test
    void whatTheOtherDecidedIsShownAndTheTypedTextStays() {
        var part = show(CallAbility.DISPOSE);
        part.open(matrix.rows.getFirst());
        decide(Disposition.REJECTED);
        reason().setValue("The police need the time.");
        matrix.before = () -> {
            matrix.rows.set(
                    0,
                    MatrixInMemory.row(
                            1,
                            "Thirty days are too long.",
                            MatrixInMemory.decided(Disposition.ACCEPTED, "We agree.", 5),
                            null));
            throw BackendRefusals.stale();
        };
        test(find(Button.class).withText("Save").single()).click();

        assertThat(reason().getValue()).isEqualTo("The police need the time.");
        assertThat(find(Paragraph.class).all())
                .anyMatch(text ->
                        text.getText().startsWith("Clara (" + Cast.UNODC.name() + ") decided this comment meanwhile"));

        matrix.before = () -> {};
        test(find(Button.class).withText("Save mine over it").single()).click();
        assertThat(matrix.disposed.getLast().version()).isEqualTo(5);
        assertThat(matrix.disposed.getLast().outcome()).isEqualTo(Disposition.REJECTED);
    }

    @Test
    void aCommentThatHasTheAnswerOfAnotherNamesItByItsNumber() {
        var part = show(CallAbility.DISPOSE);
        part.open(matrix.rows.getFirst());
        find(IntegerField.class).single().setValue(3);
        test(find(Button.class).withText("Save").single()).click();

        assertThat(matrix.disposed.getFirst().sameAs())
                .isEqualTo(matrix.rows.getLast().id());
        assertThat(matrix.disposed.getFirst().outcome()).isNull();
    }

    @Test
    void aNumberThatNoCommentHasIsSaidBesideItsField() {
        var part = show(CallAbility.DISPOSE);
        part.open(matrix.rows.getFirst());
        find(IntegerField.class).single().setValue(99);
        test(find(Button.class).withText("Save").single()).click();

        assertThat(matrix.disposed).isEmpty();
        assertThat(find(IntegerField.class).single().getErrorMessage())
                .isEqualTo("There is no comment with this number");
    }

    @Test
    void severalAreDecidedAtOnce() {
        show(CallAbility.DISPOSE);
        choose(matrix.rows.getFirst());
        choose(matrix.rows.getLast());
        test(find(Button.class).withText("Decide").single()).click();
        decide(Disposition.NOTED);
        test(find(Button.class).withText("Decide").last()).click();

        assertThat(matrix.together).hasSize(1);
        assertThat(matrix.together.getFirst().rows())
                .isEqualTo(Set.of(
                        matrix.rows.getFirst().id(), matrix.rows.getLast().id()));
    }

    @Test
    void whoeverTakesCommentsOnThemselvesIsTheirAssignee() {
        show(CallAbility.DISPOSE);
        choose(matrix.rows.getFirst());
        test(find(Button.class).withText("Take on myself").single()).click();

        assertThat(matrix.assigned.getFirst().assignee()).isEqualTo(Cast.id("amina"));
    }

    @Test
    void commentsAreGivenToAnybodyWhoMayDecideThem() {
        show(CallAbility.DISPOSE);
        choose(matrix.rows.getFirst());
        test(find(Button.class).withText("Assign…").single()).click();
        test(find(Button.class).withText("Assign").single()).click();
        assertThat(matrix.assigned).as("not to nobody").isEmpty();

        people("Who decides").setValue(matrix.deciders(Cast.id("call")).getFirst());
        test(find(Button.class).withText("Assign").single()).click();

        assertThat(matrix.assigned)
                .containsExactly(
                        new AssignRows(Set.of(matrix.rows.getFirst().id()), Cast.id("boris"), Cast.IOM.id(), null));
    }

    @Test
    void whoeverLooksForSomebodysCommentsSeesThoseAndTheReaderStandsFirst() {
        show(CallAbility.DISPOSE);
        @SuppressWarnings("unchecked")
        var field = (ComboBox<Decider>) find(ComboBox.class).single();
        assertThat(field.getListDataView().getItems()).extracting(Decider::name).containsExactly("Clara", "Boris");

        field.setValue(field.getListDataView().getItem(1));

        assertThat(matrix.assignees.getLast()).isEqualTo(Cast.id("boris"));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Decider> people(String label) {
        return (ComboBox<Decider>) find(ComboBox.class).withCaption(label).single();
    }

    @Test
    void releasingSaysFirstWhatEachOrganisationWillRead() {
        show(CallAbility.DISPOSE);
        test(find(Button.class).withText("Release one answer").single()).click();
        assertThat(matrix.releases).isZero();
        assertThat(find(Paragraph.class).all())
                .anyMatch(text -> text.getText().contains("Internal notes, themes and who decided stay"));

        test(find(Button.class).withText("Release").single()).click();
        assertThat(matrix.releases).isEqualTo(1);
    }

    @Test
    void whoOnlyReadsDecidesNothing() {
        var part = show();
        part.open(matrix.rows.getFirst());

        assertThat(find(DispositionForm.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Release one answer").exists()).isFalse();
    }

    private MatrixPart show(CallAbility... abilities) {
        var call = CallsInMemory.drafted(CallState.CLOSED, PROGRESS, abilities);
        calls.calls.add(call);
        var part = new MatrixPart(calls, matrix, call, PROGRESS, calls.parties(call.id()), () -> {});
        UI.getCurrent().add(part);
        return part;
    }

    @SuppressWarnings("unchecked")
    private void decide(Disposition outcome) {
        ((Select<Disposition>) find(Select.class).withCaption("Decision").single()).setValue(outcome);
    }

    private TextArea reason() {
        return find(TextArea.class).withCaption("Reason").single();
    }

    private String opened() {
        return find(RowPanel.class)
                .single()
                .getChildren()
                .flatMap(part -> part.getChildren())
                .filter(H3.class::isInstance)
                .map(heading -> ((H3) heading).getText())
                .findFirst()
                .orElseThrow();
    }

    private void choose(MatrixRow row) {
        find(MatrixTable.class).single().choose(row.id(), true);
    }

    @SuppressWarnings("unchecked")
    private Grid<MatrixRow> table() {
        return (Grid<MatrixRow>) find(Grid.class).single();
    }
}
