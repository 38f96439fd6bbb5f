package org.jointly.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param next opaque; hand it back as {@code after} to read on. Absent on the last page.
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable String next) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Page {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
