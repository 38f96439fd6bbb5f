package org.jointly.ui.consultation.making;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallQuestionKind;
import org.jointly.api.consultation.NewQuestion;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.consultation.guest.InviteGuest;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.consultation.BackendRefusals;
import org.jointly.ui.consultation.CallsInMemory;
import org.jointly.ui.consultation.DirectoryInMemory;
import org.jointly.ui.document.DocumentsInMemory;
import org.jointly.ui.document.VersionsInMemory;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class CallFormTest extends BrowserlessTest {
    private static final LocalDate LAST = LocalDate.of(2099, 10, 30);

    private final CallsInMemory calls = new CallsInMemory();
    private final DocumentsInMemory documents = new DocumentsInMemory();
    private final VersionsInMemory versions = new VersionsInMemory();
    private final List<Call> made = new ArrayList<>();

    @BeforeEach
    void claraActsForUnodc() {
        Cast.actsFor(Cast.UNODC, Role.EDITOR);
    }

    @Test
    void whatWasTypedSurvivesARefusalThatIsSaidBesideItsField() {
        show();
        fill();
        calls.before = () -> {
            throw BackendRefusals.ofField("/lastDay", "Choose a later day");
        };
        send();

        assertThat(made).isEmpty();
        assertThat(title().getValue()).isEqualTo("Is the referral pathway workable?");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Tell us what we overlooked.");
        assertThat(day("Last day").isInvalid()).isTrue();
        assertThat(day("Last day").getErrorMessage()).isEqualTo("Choose a later day");

        calls.before = () -> {};
        day("Last day").setValue(LAST.plusDays(1));
        send();
        assertThat(made).hasSize(1);
        assertThat(calls.made.getFirst().lastDay()).isEqualTo(LAST.plusDays(1));
    }

    @Test
    void nothingIsSentWhileADayIsMissing() {
        show();
        title().setValue("Is the referral pathway workable?");
        send();

        assertThat(calls.made).isEmpty();
        assertThat(day("Last day").isInvalid()).isTrue();
        assertThat(day("Day by which you promise answers").isInvalid()).isTrue();
    }

    @Test
    void theDaysAreSaidInFullWithTheirTimeZone() {
        show();
        zone().setValue("Europe/Vienna");
        day("Last day").setValue(LocalDate.of(2099, 10, 30));
        assertThat(said()).isEqualTo("Open at once, until 30 Oct 2099, 23:59:59 (Europe/Vienna)");

        day("First day (optional)").setValue(LocalDate.of(2099, 10, 1));
        assertThat(said())
                .isEqualTo(
                        "Open from 1 Oct 2099, 00:00:00 (Europe/Vienna) until 30 Oct 2099, 23:59:59 (Europe/Vienna)");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoeverConsultsOnADocumentIsToldThatItsVersionIsFrozen() {
        var document = DocumentsInMemory.document("Annex", DocumentAbility.WRITE);
        documents.documents.add(document);
        versions.versions.add(VersionsInMemory.version(1, "For comments"));
        show();
        fill();
        ((Select<Object>) find(Select.class)
                        .withCaption("Text that is consulted on")
                        .single())
                .setValue(document);
        assertThat(find(Select.class).withCaption("Version").single().getHelperText())
                .contains("will be frozen");
        send();

        assertThat(calls.made.getFirst().version())
                .isEqualTo(versions.versions.getFirst().id());
    }

    @Test
    void questionsAreAddedOrderedAndTakenOut() {
        show();
        fill();
        test(find(Button.class).withText("Add a question").single()).click();
        question(1).setValue("What is missing?");
        test(find(Button.class).withText("Add a question").single()).click();
        question(2).setValue("Do you support it?");
        find(Button.class).all().stream()
                .filter(button -> "Move up".equals(button.getAriaLabel().orElse("")))
                .toList()
                .getLast()
                .click();
        send();

        assertThat(calls.made.getFirst().questions())
                .containsExactly(
                        new NewQuestion(CallQuestionKind.TEXT, "Do you support it?"),
                        new NewQuestion(CallQuestionKind.TEXT, "What is missing?"));
        assertThat(calls.made.getFirst().audience()).isEqualTo(SubmissionAudience.DRAFTERS);
    }

    @Test
    void whoIsNotOnThePlatformIsAskedByMailAndStaysWhenItIsRefused() {
        show();
        fill();
        test(find(Button.class).withText("Add an organisation").single()).click();
        test(find(Button.class).withText("Add an organisation").single()).click();
        var names = find(TextField.class).withCaption("Organisation").all();
        names.getFirst().setValue("A mistake");
        names.getLast().setValue("Open Door");
        find(TextField.class).withCaption("Mail address").all().getLast().setValue("nour@shelter.example");
        find(Button.class).all().stream()
                .filter(button -> "Remove".equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow()
                .click();
        calls.before = () -> {
            throw BackendRefusals.ofField("/guests/0/name", "Ask it by name");
        };
        send();
        var name = find(TextField.class).withCaption("Organisation").single();
        assertThat(name.getErrorMessage()).isEqualTo("Ask it by name");
        assertThat(name.getValue()).isEqualTo("Open Door");

        calls.before = () -> {};
        name.setValue("Open Door Shelter");
        send();
        assertThat(calls.made.getFirst().guests())
                .containsExactly(new InviteGuest(
                        "Open Door Shelter", OrganisationKind.CIVIL_SOCIETY, "nour@shelter.example", null, "en"));
    }

    private void show() {
        UI.getCurrent()
                .add(new CallForm(
                        calls,
                        documents,
                        versions,
                        new DirectoryInMemory(),
                        Programmes.led(Cast.UNODC, Set.of()),
                        made::add,
                        () -> {}));
    }

    private void fill() {
        title().setValue("Is the referral pathway workable?");
        find(TextArea.class).single().setValue("Tell us what we overlooked.");
        day("Last day").setValue(LAST);
        day("Day by which you promise answers").setValue(LAST.plusDays(30));
    }

    private void send() {
        test(find(Button.class).withText("Send to those you ask").single()).click();
    }

    private String said() {
        return find(Paragraph.class).withClassName("who-reads").single().getText();
    }

    private TextField title() {
        return find(TextField.class).withCaption("What it is called").single();
    }

    private TextField question(int number) {
        return find(TextField.class).withCaption("Question " + number).single();
    }

    private DatePicker day(String caption) {
        return find(DatePicker.class).withCaption(caption).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> zone() {
        return (ComboBox<String>) find(ComboBox.class).withCaption("Time zone").single();
    }
}
