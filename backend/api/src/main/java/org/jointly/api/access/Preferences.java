package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a person likes to see the product.
 *
 * @param language one of {@code en fr es ar ru zh}; absent means the browser's
 * @param appearance {@code light} or {@code dark}; absent means the device's
 */
@Serdeable
public record Preferences(
        @Nullable @Pattern(regexp = "en|fr|es|ar|ru|zh", message = "must be one of en, fr, es, ar, ru, zh") String language,

        @Nullable @Pattern(regexp = "light|dark", message = "must be light or dark") String appearance) {}
