package org.jointly.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointly.api.Problem;
import org.jointly.api.Problem.FieldError;
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
        assertThat(saving.getText()).contains("The shares are more than 100");
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

    private static Refusal refusal(int status, FieldError... errors) {
        return new Refusal(new Problem(
                URI.create("urn:jointly:problem:invalid"), "", status, "Not so", null, List.of(errors), null));
    }
}
