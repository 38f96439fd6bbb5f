package org.jointly.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import io.micronaut.validation.validator.Validator;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jointly.api.Problem.FieldError;
import org.jointly.api.programme.CreateProgramme;
import org.jointly.api.programme.Text;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class FieldErrorsTest extends BrowserlessTest {
    @Test
    void whatIsFoundBeforeAnythingIsSentIsSaidAsTheBackendSaysIt() {
        assertThat(said(Locale.ENGLISH, " ")).containsExactly(new FieldError("/titles/0/text", "Write a title"));
        assertThat(said(Locale.of("ar"), " ")).containsExactly(new FieldError("/titles/0/text", "اكتب عنوانًا"));
        assertThat(said(Locale.of("ru"), "x".repeat(20_001)))
                .singleElement()
                .satisfies(error -> assertThat(error.detail()).startsWith("Напишите не больше"));
    }

    private static List<FieldError> said(Locale language, String title) {
        UI.getCurrent().setLocale(language);
        var request = new CreateProgramme(
                List.of(new Text("en", title)), List.of(), null, null, Set.of(), List.of(), List.of(), List.of());
        return FieldErrors.of(
                new ConstraintViolationException(Validator.getInstance().validate(request)));
    }
}
