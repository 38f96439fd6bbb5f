package org.jointly.api.voices.form;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jointly.api.Bounded;

/**
 * An answer to choose.
 *
 * @param id short and stable, such as {@code work}
 * @param text by language
 */
@Serdeable
public record Option(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9_]{0,29}", message = "valid.short-word") String id,

        @NotEmpty @Size(max = 6) Map<String, @NotBlank @Size(max = 300) String> text) {
    @SuppressWarnings("NullAway") // JSON leaves an empty map out
    public Option {
        text = Bounded.map(6, text);
    }
}
