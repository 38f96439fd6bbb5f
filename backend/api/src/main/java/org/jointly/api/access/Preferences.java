package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a person likes to see the product.
 *
 * @param language one of {@code en fr es ar ru zh}; absent means the browser's
 * @param timeZone of IANA's names, such as {@code Africa/Nairobi}; absent means the device's, and UTC in letters
 * @param appearance {@code light} or {@code dark}; absent means the device's
 */
@Serdeable
public record Preferences(
        @Nullable @Pattern(regexp = "en|fr|es|ar|ru|zh", message = "valid.language") String language,

        @Nullable @Pattern(regexp = "light|dark", message = "valid.appearance") String appearance,

        @Nullable @Size(max = 64) String timeZone) {
    /** As the browser and the device say. */
    public static final Preferences NONE = new Preferences(null, null, null);
}
