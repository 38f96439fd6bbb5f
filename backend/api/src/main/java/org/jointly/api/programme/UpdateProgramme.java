package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jointly.api.Bounded;
import org.jointly.api.programme.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * The whole of what can be changed of a programme, based on the version read.
 *
 * @param version the version this change is based on
 */
@Serdeable
public record UpdateProgramme(
        @NotNull @Valid @Size(min = 1, max = 20) List<Text> titles,
        @Valid @Size(max = 40) List<Description> descriptions,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Set<Strand> strands,
        @Valid @Size(max = 250) List<Place> places,
        @Valid @Size(max = 100) List<Sector> sectors,
        @Valid @Size(max = 100) List<Tag> tags,
        int version) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public UpdateProgramme {
        titles = List.copyOf(Bounded.list(20, titles));
        descriptions = List.copyOf(Bounded.list(40, descriptions));
        strands = strands == null ? Set.of() : Set.copyOf(strands);
        places = List.copyOf(Bounded.list(250, places));
        sectors = List.copyOf(Bounded.list(100, sectors));
        tags = List.copyOf(Bounded.list(100, tags));
    }
}
