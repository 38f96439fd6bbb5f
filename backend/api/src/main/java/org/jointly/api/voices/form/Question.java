package org.jointly.api.voices.form;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jointly.api.Bounded;

/**
 * A question to a survivor: what should change, never what happened.
 *
 * @param id short and stable, such as {@code change}
 * @param required exactly one question of a form is, and that one is answered in own words
 * @param text by language
 * @param options for choices and bands
 */
@Serdeable
public record Question(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9_]{0,29}", message = "valid.short-word") String id,

        @NotNull QuestionKind kind,
        boolean required,
        @NotEmpty @Size(max = 6) Map<String, @NotBlank @Size(max = 500) String> text,
        @Size(max = 30) List<@Valid @NotNull Option> options) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Question {
        text = Bounded.map(6, text);
        options = Bounded.list(30, options);
    }
}
