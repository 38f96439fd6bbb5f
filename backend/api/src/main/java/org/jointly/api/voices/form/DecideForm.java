package org.jointly.api.voices.form;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the board says of proposed questions.
 *
 * @param reason needed to refuse
 */
@Serdeable
public record DecideForm(
        boolean approve, @Nullable @Size(max = 2000) String reason) {}
