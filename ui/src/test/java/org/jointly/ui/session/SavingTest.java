package org.jointly.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointly.api.Problem;
import org.jointly.api.Problem.FieldError;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.RedFields;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class SavingTest extends BrowserlessTest {
    private final Saving saving = new Saving();
    private final TextField title = saving.field("/titles/0/text", new TextField());

    @Test
    void whatIsWrongStandsBesideItsField() {
        title.setValue("x");

        saving.attempt(() -> {
            throw refusal(422, new FieldError("/titles/0/text", "Write more than one letter"));
        });

        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isEqualTo("Write more than one letter");
        assertThat(title.getValue()).isEqualTo("x");
    }

    @Test
    void whatBelongsToNoFieldIsSaidBelowTheForm() {
        saving.attempt(() -> {
            throw refusal(422, new FieldError("/sectors", "The shares are more than 100"));
        });

        assertThat(saving.isVisible()).isTrue();
        assertThat(saving.getText()).isEqualTo("The shares are more than 100");
    }

    @Test
    void nobodySeesAPointerAndWhatIsSaidTwiceStandsOnce() {
        saving.attempt(() -> {
            throw refusal(
                    422,
                    new FieldError("/people/0/mail", "Write a mail address"),
                    new FieldError("/people/1/mail", "Write a mail address"),
                    new FieldError("", "Switch it off first"));
        });

        assertThat(saving.getText()).isEqualTo("Write a mail address · Switch it off first");
    }

    @Test
    void whatIsWrongWithAPartStandsBesideTheFieldOfTheWhole() {
        var languages = saving.field("/languages", new TextField("Languages"));

        saving.attempt(() -> {
            throw refusal(422, new FieldError("/languages/2", "Choose one of the six languages"));
        });

        assertThat(languages.getErrorMessage()).isEqualTo("Choose one of the six languages");
        assertThat(saving.isVisible()).isFalse();
    }

    @Test
    void whatTheBackendSaidGoesWhenTheFieldIsChanged() {
        title.setValue("x");
        saving.attempt(() -> {
            throw refusal(422, new FieldError("/titles/0/text", "Write more than one letter"));
        });
        assertThat(title.isInvalid()).isTrue();

        title.setValue("Harbour");

        assertThat(title.isInvalid()).isFalse();
        assertThat(title.getErrorMessage()).isNullOrEmpty();
    }

    @Test
    void whatIsMissingIsAskedForByItsName() {
        title.setRequiredIndicatorVisible(true);
        UI.getCurrent().add(new Div(title, saving));
        UI.getCurrent().setLocale(Locale.ENGLISH);

        assertThat(saving.attempt(() -> {})).isFalse();
        assertThat(title.getErrorMessage()).isEqualTo("Write a title");
        UI.getCurrent().setLocale(Locale.of("ru"));
        title.setValue("  ");
        assertThat(saving.attempt(() -> {})).isFalse();
        assertThat(title.getErrorMessage()).isEqualTo("Напишите название");
    }

    @Test
    void somebodyElsesChangeIsHandedOn() {
        var stale = new AtomicInteger();
        saving.onStale(problem -> stale.incrementAndGet());

        saving.attempt(() -> {
            throw refusal(409);
        });

        assertThat(stale).hasValue(1);
    }

    @Test
    void whenNobodyAnswersTheSameCanBeTriedAgain() {
        UI.getCurrent().add(saving);
        var tries = new AtomicInteger();

        var saved = saving.attempt(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new BackendAway("gone");
            }
        });
        assertThat(saved).isFalse();
        test(find(Button.class).withText("Try again").single()).click();

        assertThat(tries).hasValue(2);
    }

    @Test
    void aFieldThatCouldNotBeReadStopsTheSaveAndSaysSo() {
        var day = Days.picker("Answer by");
        UI.getCurrent().add(new Div(title, day, saving));
        Unread.type(day, "soonish");
        var tries = new AtomicInteger();

        assertThat(saving.attempt(tries::incrementAndGet)).isFalse();

        assertThat(tries).hasValue(0);
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).contains("cannot read this as a date");
        assertThat(saving.getText()).contains("Answer by");
        assertThat(day.getElement().getProperty("_inputElementValue")).isEqualTo("soonish");

        Unread.type(day, "3 Dec 2026");
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(saving.attempt(tries::incrementAndGet)).isTrue();
        assertThat(day.isInvalid()).isFalse();
        assertThat(saving.isVisible()).isFalse();
    }

    @Test
    void aNumberThatIsNoneStopsItToo() {
        var days = new IntegerField("Days");
        days.setMin(1);
        UI.getCurrent().add(new Div(days, saving));
        var tries = new AtomicInteger();

        days.setValue(-3);
        assertThat(saving.attempt(tries::incrementAndGet)).isFalse();
        Unread.type(days, "1-2");
        assertThat(saving.attempt(tries::incrementAndGet)).isFalse();
        assertThat(days.getErrorMessage()).isNotBlank();
        Unread.type(days, "");
        days.setValue(3);

        assertThat(saving.attempt(tries::incrementAndGet)).isTrue();
        assertThat(tries).hasValue(1);
    }

    @Test
    void whatMustBeFilledInStopsItWithWordsOfItsOwn() {
        var name = new TextField("Name");
        name.setRequiredIndicatorVisible(true);
        name.setValue("  ");
        UI.getCurrent().add(new Div(name, saving));
        var tries = new AtomicInteger();

        assertThat(saving.attempt(tries::incrementAndGet)).isFalse();
        assertThat(name.getErrorMessage()).isEqualTo("Fill this in");
        name.setValue("Harbour");
        assertThat(name.isInvalid()).isFalse();
        assertThat(saving.attempt(tries::incrementAndGet)).isTrue();
    }

    @Test
    void aFieldMadeRedByTheViewStopsItButWhatNobodySeesDoesNot() {
        var sectors = new TextField("Sectors");
        var hidden = new TextField("Hidden");
        hidden.setRequiredIndicatorVisible(true);
        var fold = new Div(hidden);
        fold.setVisible(false);
        UI.getCurrent().add(new Div(sectors, fold, saving));
        RedFields.mark(sectors, "No such code");
        var tries = new AtomicInteger();

        assertThat(saving.attempt(tries::incrementAndGet)).isFalse();
        assertThat(sectors.getErrorMessage()).isEqualTo("No such code");
        sectors.setValue("15160");
        assertThat(saving.attempt(tries::incrementAndGet)).isTrue();
    }

    @Test
    void whatTheBackendRefusedMayBeSentAgainAsItIs() {
        UI.getCurrent().add(new Div(title, saving));
        saving.attempt(() -> {
            throw refusal(422, new FieldError("/titles/0/text", "Not now"));
        });
        assertThat(title.isInvalid()).isTrue();

        assertThat(saving.attempt(() -> {})).isTrue();
        assertThat(title.isInvalid()).isFalse();
    }

    private static Refusal refusal(int status, FieldError... errors) {
        return new Refusal(new Problem(
                URI.create("urn:jointly:problem:invalid"), "", status, "Not so", null, List.of(errors), null));
    }
}
