package org.jointly.ui.consultation.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jointly.api.access.Role;
import org.jointly.api.consultation.Admit;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallProgress;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.Decline;
import org.jointly.api.consultation.ExtendCall;
import org.jointly.ui.consultation.BackendRefusals;
import org.jointly.ui.consultation.CallsInMemory;
import org.jointly.ui.consultation.DirectoryInMemory;
import org.jointly.ui.consultation.GuestsInMemory;
import org.jointly.ui.consultation.MatrixInMemory;
import org.jointly.ui.consultation.SheetsInMemory;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class DraftingPartTest extends BrowserlessTest {
    private final CallsInMemory calls = new CallsInMemory();
    private final GuestsInMemory guests = new GuestsInMemory();
    private final MatrixInMemory matrix = new MatrixInMemory();
    private final SheetsInMemory sheets = new SheetsInMemory();

    @BeforeEach
    void claraActsForUnodc() {
        Cast.actsFor(Cast.UNODC, Role.EDITOR);
    }

    @Test
    void whileItIsOpenNobodySeesWhatIsSaid() {
        show(CallState.OPEN, CallAbility.MANAGE);

        assertThat(buttons()).containsExactly("Ask more", "Invite by mail", "Extend", "Withdraw");
        assertThat(find(Paragraph.class).all())
                .anyMatch(text -> text.getText().startsWith("What organisations say can be read once it has closed"));
        assertThat(matrix.asked).isEmpty();
    }

    @Test
    void onlyWhatIsAnsweredIsPublished() {
        show(CallState.CLOSED, CallAbility.MANAGE);
        assertThat(buttons())
                .contains("Export table (XLSX)", "Export table (DOCX)")
                .doesNotContain("Publish");

        show(CallState.ANSWERED, CallAbility.MANAGE);
        assertThat(buttons()).contains("Publish").doesNotContain("Extend");
    }

    /** Nobody waits for an answer where nobody said anything, and more time may bring somebody to. */
    @Test
    void aCallThatNobodyAnsweredIsPublishedOrExtended() {
        show(CallState.ANSWERED, new CallProgress(3, 0, 0, 0, 0, 0, 0), CallAbility.MANAGE);
        assertThat(buttons()).contains("Publish", "Extend");
    }

    @Test
    void whoDoesNotManageItOnlyLooks() {
        show(CallState.OPEN);

        assertThat(buttons()).isEmpty();
    }

    @Test
    void theReasonForExtendingSurvivesARefusal() {
        show(CallState.OPEN, CallAbility.MANAGE);
        test(find(Button.class).withText("Extend").single()).click();
        day().setValue(LocalDate.of(2099, 1, 31));
        assertThat(day().getHelperText()).isEqualTo("until 31 Jan 2099, 23:59:59 (Europe/Vienna)");
        find(TextArea.class).single().setValue("Many asked for more time.");
        calls.before = () -> {
            throw BackendRefusals.ofField("/lastDay", "Choose an earlier day");
        };
        test(find(Button.class).withText("Extend").all().getLast()).click();

        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Many asked for more time.");
        assertThat(day().getErrorMessage()).isEqualTo("Choose an earlier day");

        calls.before = () -> {};
        day().setValue(LocalDate.of(2098, 12, 31));
        test(find(Button.class).withText("Extend").all().getLast()).click();
        assertThat(calls.extended)
                .containsExactly(new ExtendCall(LocalDate.of(2098, 12, 31), "Many asked for more time."));
    }

    @Test
    void whatCameTooLateIsLetInForAReason() {
        calls.receipts.add(CallsInMemory.receipt(1, true));
        show(CallState.CLOSED, CallAbility.MANAGE);
        test(find(Button.class).withText("Let in…").single()).click();
        test(find(Button.class).withText("Let in").single()).click();
        assertThat(calls.admitted).as("not without a reason").isEmpty();

        find(TextArea.class).single().setValue("Their mail server was down.");
        test(find(Button.class).withText("Let in").single()).click();
        assertThat(calls.admitted).containsExactly(new Admit("Their mail server was down."));
    }

    @Test
    void whatCameTooLateIsDeclinedForAReason() {
        calls.receipts.add(CallsInMemory.receipt(1, true));
        show(CallState.CLOSED, CallAbility.MANAGE);
        test(find(Button.class).withText("Decline…").single()).click();
        find(TextArea.class).single().setValue("It was two weeks late.");
        test(find(Button.class).withText("Decline").single()).click();

        assertThat(calls.declined).containsExactly(new Decline("It was two weeks late."));
    }

    @Test
    void nothingIsPublishedWhileSomethingLateWaits() {
        show(CallState.ANSWERED, new CallProgress(3, 1, 2, 2, 0, 0, 0), CallAbility.MANAGE);

        assertThat(find(Button.class).withText("Publish").exists()).isFalse();
        assertThat(find(Span.class)
                        .withText("2 late submissions wait: let in or decline first, then publish.")
                        .exists())
                .isTrue();
    }

    @Test
    void aTableIsAppliedOnlyAfterItWasShownWhatWouldChange() {
        var dialog = new SheetDialog(sheets, Cast.id("call"), () -> {});
        dialog.open();
        assertThat(find(Button.class).withText("Apply").exists()).isFalse();

        dialog.take(new byte[] {1, 2, 3});
        assertThat(dialog.getElement().getTextRecursively())
                .contains("Would change: 1 · unchanged: 4 · not understood: 1")
                .contains("17", "Undecided", "Rejected", "The police need the time.", "B7: ");
        assertThat(sheets.asked).containsExactly("read 3");

        test(find(Button.class).withText("Apply").single()).click();
        assertThat(sheets.asked).containsExactly("read 3", "apply 3");
        assertThat(dialog.isOpened()).isFalse();
    }

    private void show(CallState state, CallAbility... abilities) {
        show(state, new CallProgress(3, 1, 0, 2, 0, 0, 0), abilities);
    }

    private void show(CallState state, CallProgress progress, CallAbility... abilities) {
        var call = CallsInMemory.drafted(state, progress, abilities);
        calls.calls.add(call);
        UI.getCurrent().removeAll();
        UI.getCurrent()
                .add(new DraftingPart(
                        calls, guests, calls, matrix, sheets, new DirectoryInMemory(), call, progress, () -> {}));
    }

    private List<String> buttons() {
        return find(CallActions.class).all().stream()
                .flatMap(row -> row.getChildren())
                .filter(Button.class::isInstance)
                .map(button -> Objects.requireNonNullElse(((Button) button).getText(), ""))
                .toList();
    }

    private DatePicker day() {
        return find(DatePicker.class).withCaption("New last day").single();
    }
}
