package org.jointly.api.organisation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A picture for an organisation to show itself by.
 *
 * @param picture PNG, JPEG or WebP in Base64, 512 KiB and four million pixels at most. It is drawn anew, 256 pixels wide or
 *     high, so that nothing that stood beside the picture is kept.
 */
@Serdeable
public record ChangeLogo(@NotNull @Size(max = 720_000) String picture) {
    @Override
    public String toString() {
        return "ChangeLogo";
    }
}
