package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A tag on a programme.
 *
 * @param vocabulary IATI TagVocabulary: 2 SDG goal, 3 SDG target, 99 own
 */
@Serdeable
public record Tag(
        @NotBlank @Size(max = 20) String vocabulary,
        @NotBlank @Size(max = 100) String code,
        @Nullable @Size(max = 500) String name) {}
