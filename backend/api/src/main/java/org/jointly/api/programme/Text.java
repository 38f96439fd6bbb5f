package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A text in one language.
 *
 * @param language BCP 47, such as {@code en} or {@code zh-Hans}
 */
@Serdeable
public record Text(
        @NotBlank @Size(max = 35) String language,
        @NotBlank @Size(max = 20000) String text) {}
