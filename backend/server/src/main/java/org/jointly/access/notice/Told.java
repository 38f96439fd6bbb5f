package org.jointly.access.notice;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says.
 *
 * @param about which text it is: the beginning of its keys
 * @param name what or whom it is about
 * @param on a moment that the text names, by its day and time
 * @param role a role that the text names
 * @param person whose page the letter leads to
 */
@Serdeable
public record Told(
        UUID organisation,
        String about,
        String name,
        @Nullable Instant on,
        @Nullable String role,
        @Nullable UUID person) {
    @SuppressWarnings("NullAway") // JSON leaves an empty text out
    public Told {
        name = name == null ? "" : name;
    }

    public Told(UUID organisation, String about, String name, @Nullable Instant on, @Nullable String role) {
        this(organisation, about, name, on, role, null);
    }
}
