package org.jointly.api.access.reach;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is at an instant, and of what kinds of things more can be asked.
 *
 * @param knownSince since when it is written down here who holds which role; absent where nothing is yet
 * @param known whether the instant lies after that; if not, roles are empty because nobody knows them
 * @param parts the kinds, such as {@code programme}
 */
@Serdeable
public record PersonAccess(
        PersonAt person, Instant at, @Nullable Instant knownSince, boolean known, List<String> parts) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public PersonAccess {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }
}
