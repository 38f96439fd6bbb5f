package org.jointly.api.voices.form;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jointly.api.Bounded;

/** A request to ask these questions from now on, once the board agrees. */
@Serdeable
public record ProposeForm(@NotEmpty @Size(max = 20) List<@Valid @NotNull Question> questions) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public ProposeForm {
        questions = Bounded.list(20, questions);
    }
}
