package org.jointly.ui.consultation.asked;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jointly.api.access.Role;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.Publicity;
import org.jointly.api.consultation.Reaction;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.api.consultation.Stance;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.api.consultation.WriteRemark;
import org.jointly.api.discussion.Disposition;
import org.jointly.ui.consultation.BackendRefusals;
import org.jointly.ui.consultation.CallsInMemory;
import org.jointly.ui.consultation.MatrixInMemory;
import org.jointly.ui.consultation.SetClock;
import org.jointly.ui.discussion.Quote;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class AskedPartTest extends BrowserlessTest {
    private static final WriteRemark THIRTY_DAYS =
            new WriteRemark(null, 2, null, null, null, "Thirty days are too long.", null, null);

    private final CallsInMemory calls = new CallsInMemory();
    private final MatrixInMemory matrix = new MatrixInMemory();
    private final SetClock clock = new SetClock(CallsInMemory.IN_TIME);

    @BeforeEach
    void daliaActsForHarbour() {
        Cast.actsFor(Cast.HARBOUR, Role.PRINCIPAL);
    }

    @Test
    void untilWhenItIsOpenIsSaidWithTheTimeZoneAndWhereTheReaderIs() {
        show(CallState.OPEN, CallAbility.PREPARE);

        assertThat(find(Paragraph.class).withClassName("strong").single().getText())
                .isEqualTo("until 30 Oct 2026, 23:59:59 (Europe/Vienna) · 30 Oct 2026, 22:59:59 (UTC) where you are");
    }

    @Test
    void whoSelectsWordsCommentsOnThemAlone() {
        show(CallState.OPEN, CallAbility.PREPARE);
        find(PassagePart.class).all().getLast().comment("20 31");
        assertThat(find(Quote.class).single().getText()).isEqualTo("thirty days");
        test(find(TextArea.class).withCaption("Your comment").single()).setValue("Too long.");
        test(find(TextArea.class).withCaption("Words you propose (optional)").single())
                .setValue("ten days");
        test(find(Button.class).withText("Save comment").single()).click();

        assertThat(calls.written)
                .containsExactly(new WriteRemark(null, 2, 20, 31, null, "Too long.", "ten days", null));
        assertThat(find(RemarkLine.class).single().getElement().getTextRecursively())
                .contains("Dalia", "Too long.", "ten days");
    }

    @Test
    void whatSomebodyMakesUpAsASelectionIsTheWholePassage() {
        show(CallState.OPEN, CallAbility.PREPARE);
        find(PassagePart.class).all().getLast().comment("99 3; drop");

        assertThat(find(Quote.class).exists()).isFalse();
        assertThat(find(TextArea.class).withCaption("Your comment").exists()).isTrue();
    }

    @Test
    void whatWasTypedSurvivesALostConnection() {
        show(CallState.OPEN, CallAbility.PREPARE);
        find(PassagePart.class).all().getLast().comment("");
        test(find(TextArea.class).withCaption("Your comment").single()).setValue("Too long.");
        calls.before = () -> {
            calls.before = () -> {};
            throw new BackendAway("gone");
        };
        test(find(Button.class).withText("Save comment").single()).click();
        assertThat(find(TextArea.class).withCaption("Your comment").single().getValue())
                .isEqualTo("Too long.");

        test(find(Button.class).withText("Try again").single()).click();
        assertThat(calls.written).hasSize(1);
    }

    @Test
    void whoeverIsOvertakenByAColleagueSeesTheirWordsAndKeepsTheirOwn() {
        calls.remarks.add(CallsInMemory.remark("remark 0", THIRTY_DAYS, 1));
        show(CallState.OPEN, CallAbility.PREPARE);
        test(find(Button.class).withText("Edit").single()).click();
        test(find(TextArea.class).withCaption("Your comment").single()).setValue("Far too long.");
        calls.before = () -> {
            calls.remarks.set(0, CallsInMemory.remark("remark 0", THIRTY_DAYS, 7));
            throw BackendRefusals.stale();
        };
        test(find(Button.class).withText("Save comment").single()).click();

        assertThat(find(TextArea.class).withCaption("Your comment").single().getValue())
                .isEqualTo("Far too long.");
        assertThat(find(Paragraph.class).all())
                .anyMatch(text -> text.getText().startsWith("Dalia changed this comment meanwhile"));

        calls.before = () -> {};
        test(find(Button.class).withText("Save comment").single()).click();
        assertThat(calls.written.getLast().version()).isEqualTo(7);
        assertThat(calls.written.getLast().text()).isEqualTo("Far too long.");
    }

    @Test
    void whoeverIsOvertakenSeesAllThatTheColleagueSays() {
        var stance = new WriteRemark(1, null, null, null, Stance.OPPOSES, "Too long.", null, null);
        calls.remarks.add(CallsInMemory.remark("remark 0", stance, 1));
        calls.remarks.add(CallsInMemory.remark("remark 1", THIRTY_DAYS, 1));
        show(CallState.OPEN, CallAbility.PREPARE);
        test(find(Button.class).withText("Edit").all().getLast()).click();
        test(find(TextArea.class).withCaption("Words you propose (optional)").single())
                .setValue("five days");
        calls.before = () -> {
            var theirs = new WriteRemark(null, 2, null, null, null, "Far too long.", "ten days", null);
            calls.remarks.set(1, CallsInMemory.remark("remark 1", theirs, 7));
            throw BackendRefusals.stale();
        };
        test(find(Button.class).withText("Save comment").single()).click();

        assertThat(find(Div.class)
                        .withClassName("conflict")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Far too long.", "ten days");
        assertThat(find(TextArea.class)
                        .withCaption("Words you propose (optional)")
                        .single()
                        .getValue())
                .isEqualTo("five days");
    }

    @Test
    void whatAColleagueChangedIsShownInsteadOfDeleted() {
        calls.remarks.add(CallsInMemory.remark("remark 0", THIRTY_DAYS, 1));
        show(CallState.OPEN, CallAbility.PREPARE);
        test(find(Button.class).withText("Delete").single()).click();
        calls.before = () -> {
            var theirs = new WriteRemark(null, 2, null, null, null, "Ten would do.", null, null);
            calls.remarks.set(0, CallsInMemory.remark("remark 0", theirs, 7));
            throw BackendRefusals.stale();
        };
        test(find(Button.class).withText("Delete").last()).click();

        assertThat(find(RemarkLine.class).single().getElement().getTextRecursively())
                .contains("Ten would do.");
    }

    @Test
    void aDialogThatWasOpenAtTheCloseSubmitsAsLateAndKeepsWhatWasChosen() {
        show(CallState.OPEN, CallAbility.PREPARE, CallAbility.SUBMIT);
        test(find(Button.class).withText("Submit for Harbour Shelter Network").single())
                .click();
        publicity().setValue(Publicity.UNNAMED);
        var dialog = find(SubmitDialog.class).single();
        dialog.atTheClose();
        assertThat(find(Button.class).withText("Submit").exists())
                .as("it is still open")
                .isTrue();

        clock.now = Instant.parse("2026-10-30T23:00:00Z");
        dialog.atTheClose();

        assertThat(find(Paragraph.class).all())
                .anyMatch(text -> text.getText().startsWith("It closed while you were here"));
        test(find(Button.class).withText("Submit as late").single()).click();
        assertThat(calls.submitted.getFirst().late()).isTrue();
        assertThat(calls.submitted.getFirst().publicity()).isEqualTo(Publicity.UNNAMED);
    }

    @Test
    void whatIsRefusedAsTooLateIsOfferedAsLate() {
        show(CallState.OPEN, CallAbility.PREPARE, CallAbility.SUBMIT);
        test(find(Button.class).withText("Submit for Harbour Shelter Network").single())
                .click();
        publicity().setValue(Publicity.NAMED);
        calls.before = () -> {
            throw BackendRefusals.ofField("/late", "Submit it as late if you wish");
        };
        test(find(Button.class).withText("Submit").single()).click();
        assertThat(calls.submitted).isEmpty();

        calls.before = () -> {};
        test(find(Button.class).withText("Submit as late").single()).click();
        assertThat(calls.submitted.getFirst().late()).isTrue();
    }

    @Test
    void whatCountsStandsBeforeWhatWaitsAndTheOthersAreFolded() {
        calls.receipts.add(CallsInMemory.receipt(1, false));
        calls.receipts.add(CallsInMemory.receipt(3, true));
        calls.receipts.add(replaced(CallsInMemory.receipt(2, false)));
        show(CallState.CLOSED, CallAbility.PREPARE, CallAbility.SUBMIT);

        assertThat(find(ReceiptsPart.class)
                        .single()
                        .getChildren()
                        .filter(ReceiptLine.class::isInstance)
                        .map(line -> line.getElement().getTextRecursively()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("Receipt 1", "counts"),
                        second -> assertThat(second).contains("Receipt 3", "came late, waits for a decision"));
        assertThat(find(NativeDetails.class).all())
                .extracting(NativeDetails::getSummaryText)
                .contains("Other submissions: 1");
    }

    private static SubmissionReceipt replaced(SubmissionReceipt receipt) {
        return new SubmissionReceipt(
                receipt.id(),
                receipt.call(),
                receipt.number(),
                receipt.submittedBy(),
                null,
                receipt.submittedAt(),
                receipt.rows(),
                receipt.hash(),
                receipt.publicity(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aQuestionThatAsksForAStanceIsAnsweredWithOne() {
        show(CallState.OPEN, CallAbility.PREPARE);
        test(find(Button.class).withText("Answer").single()).click();
        ((RadioButtonGroup<Stance>) find(RadioButtonGroup.class).single()).setValue(Stance.SUPPORTS);
        test(find(Button.class).withText("Save comment").single()).click();

        assertThat(calls.written)
                .containsExactly(new WriteRemark(1, null, null, null, Stance.SUPPORTS, "", null, null));
        assertThat(find(Button.class).withText("Answer").exists())
                .as("a question is answered once")
                .isFalse();
    }

    @Test
    void whoMayOnlyPrepareIsToldThatAPrincipalSubmits() {
        show(CallState.OPEN, CallAbility.PREPARE);

        assertThat(find(Span.class)
                        .withText("A principal of your organisation submits it.")
                        .exists())
                .isTrue();
        assertThat(find(Button.class)
                        .withText("Submit for Harbour Shelter Network")
                        .exists())
                .isFalse();
    }

    @Test
    void aPrincipalSubmitsWhatIsNotHeldBackAndGetsAReceipt() {
        calls.remarks.add(CallsInMemory.remark("remark 0", THIRTY_DAYS, 1));
        calls.remarks.add(CallsInMemory.remark("remark 1", THIRTY_DAYS, 4));
        show(CallState.OPEN, CallAbility.PREPARE, CallAbility.SUBMIT);
        test(find(Button.class).withText("Hold back").all().getFirst()).click();
        test(find(Button.class).withText("Submit for Harbour Shelter Network").single())
                .click();
        assertThat(find(Paragraph.class).all())
                .anyMatch(text -> text.getText()
                        .equals("Comments and answers that are submitted: 1. Held back within your organisation: 1."))
                .anyMatch(text -> text.getText().contains("The last submission before the close counts"));
        publicity().setValue(Publicity.UNNAMED);
        test(find(Button.class).withText("Submit").single()).click();

        assertThat(calls.submitted.getFirst().publicity()).isEqualTo(Publicity.UNNAMED);
        assertThat(calls.submitted.getFirst().remarks()).isEqualTo(Map.of(Cast.id("remark 1"), 4));
        assertThat(calls.submitted.getFirst().late()).isNull();
        assertThat(find(H3.class).withText("Receipt 1").exists()).isTrue();
        assertThat(find(Code.class).single().getText()).hasSize(64);
    }

    @Test
    void nothingIsSubmittedBeforeSomebodySaysWhatMayBePublic() {
        show(CallState.OPEN, CallAbility.PREPARE, CallAbility.SUBMIT);
        test(find(Button.class).withText("Submit for Harbour Shelter Network").single())
                .click();
        test(find(Button.class).withText("Submit").single()).click();

        assertThat(calls.submitted).isEmpty();
        assertThat(publicity().isInvalid()).isTrue();
    }

    @Test
    void afterTheCloseItIsSubmittedAsLateAndSaysSo() {
        show(CallState.CLOSED, CallAbility.PREPARE, CallAbility.SUBMIT);
        assertThat(find(Paragraph.class).withClassName("who-reads").single().getText())
                .contains("You can still hand it in as late", Cast.UNODC.name());
        test(find(Button.class)
                        .withText("Submit as late for Harbour Shelter Network")
                        .single())
                .click();
        publicity().setValue(Publicity.NONE);
        test(find(Button.class).withText("Submit as late").single()).click();

        assertThat(calls.submitted.getFirst().late()).isTrue();
    }

    @Test
    void afterTheCloseNothingChangesForWhoMayNotPrepare() {
        show(CallState.CLOSED);

        assertThat(find(Paragraph.class).withClassName("who-reads").single().getText())
                .startsWith("Closed 30 Oct 2026, 23:59:59 (Europe/Vienna)");
        assertThat(find(SubmitBar.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Comment").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoGotAnAnswerSaysWhetherTheyAreContentWithIt() {
        var answer = new RowAnswer(
                2,
                Disposition.REJECTED,
                "The police need the time.",
                null,
                Cast.UNODC.name(),
                Instant.EPOCH,
                null,
                null);
        var row = MatrixInMemory.row(1, "Thirty days are too long.", null, answer);
        matrix.rows.add(row);
        UI.getCurrent().add(new AnsweredRow(matrix, row, true));
        ((RadioButtonGroup<Reaction>) find(RadioButtonGroup.class).single()).setValue(Reaction.OBJECTS);
        test(find(Button.class).withText("Tell those who draft").single()).click();

        assertThat(matrix.reactions).hasSize(1);
        assertThat(matrix.reactions.getFirst().answer()).isEqualTo(2);
        assertThat(matrix.reactions.getFirst().reaction()).isEqualTo(Reaction.OBJECTS);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Publicity> publicity() {
        return (RadioButtonGroup<Publicity>)
                find(RadioButtonGroup.class).withCaption("What others may read").single();
    }

    private void show(CallState state, CallAbility... abilities) {
        show(CallsInMemory.asked(state, abilities));
    }

    private void show(Call call) {
        calls.calls.addAll(List.of(call));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new AskedPart(calls, calls, matrix, call, clock, () -> show(call)));
    }
}
