package org.jointly.api.access.reach;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has access to.
 *
 * @param name absent where whoever asks may not know it
 * @param may what they may do with it, as codes such as {@code programme.update}; empty where they may not even see it
 * @param grounds why; without one of them it would be less
 */
@Serdeable
public record AccessItem(UUID id, @Nullable String name, List<String> may, List<AccessGround> grounds) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public AccessItem {
        may = may == null ? List.of() : List.copyOf(may);
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
    }
}
