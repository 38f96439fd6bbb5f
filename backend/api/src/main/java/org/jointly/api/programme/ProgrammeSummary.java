package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.programme.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A programme as one line of a register.
 *
 * @param capacities in which my organisation takes part
 * @param lastActivity the last change that my organisation may see
 * @param archived whether it was put away, so that nobody writes in it
 */
@Serdeable
public record ProgrammeSummary(
        UUID id,
        String title,
        String language,
        Stage stage,
        Set<Strand> strands,
        List<Partner> partners,
        List<Place> places,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Set<Capacity> capacities,
        Instant lastActivity,
        boolean archived) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public ProgrammeSummary {
        strands = strands == null ? Set.of() : Set.copyOf(strands);
        partners = partners == null ? List.of() : List.copyOf(partners);
        places = places == null ? List.of() : List.copyOf(places);
        capacities = capacities == null ? Set.of() : Set.copyOf(capacities);
    }
}
