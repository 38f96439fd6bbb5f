package org.jointly.api.programme.reach;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.reach.AccessGround;
import org.jointly.api.access.reach.PersonReach;
import org.jspecify.annotations.Nullable;

/**
 * Who of the acting organisation's people has access to a programme at an instant.
 *
 * @param title absent where the organisation left the programme
 * @param capacities in which the organisation took part at that instant; empty when it did not
 * @param knownSince since when it is written down who of the organisation holds which role; absent where nothing is yet
 * @param known whether the instant lies after that
 * @param people those who may do anything with it, by name, 50 a page
 */
@Serdeable
public record ProgrammePeople(
        UUID programme,
        @Nullable String title,
        Instant at,
        List<AccessGround> capacities,
        @Nullable Instant knownSince,
        boolean known,
        Page<PersonReach> people) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public ProgrammePeople {
        capacities = capacities == null ? List.of() : List.copyOf(capacities);
    }
}
