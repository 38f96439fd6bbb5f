package org.jointly.api.results;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document published elsewhere.
 *
 * @param format IANA media type
 * @param categories IATI DocumentCategory codes
 */
@Serdeable
public record Link(
        String url,
        String title,
        @Nullable String format,
        @Nullable String language,
        List<String> categories) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Link {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }
}
