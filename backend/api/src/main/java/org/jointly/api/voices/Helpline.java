package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jointly.api.Bounded;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to call, shown before writing.
 *
 * @param country ISO 3166, two letters
 * @param hours in words, such as {@code 24 h}
 * @param checkedOn when somebody last called it
 */
@Serdeable
public record Helpline(
        @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "valid.country") String country,

        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 35) String> languages,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 50) String number,
        @Nullable @Size(max = 100) String hours,

        @Nullable @Size(max = 500) @Pattern(regexp = "https://\\S+", message = "valid.https") String url,

        @NotNull LocalDate checkedOn) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Helpline {
        languages = List.copyOf(Bounded.list(20, languages));
    }
}
