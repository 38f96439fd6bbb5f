package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.programme.archival.Archival;
import org.jointly.api.programme.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A programme as one reader sees it.
 *
 * @param iatiIdentifier the identifier under which it was published, if it was imported
 * @param nextStages what may follow on its stage, the usual one first; who may change the stage chooses one of them
 * @param version hand it back with a change; an older one is refused as stale
 * @param capacities in which my organisation takes part
 * @param abilities what this reader may do
 * @param archival present while it is archived, when nobody writes in it
 */
@Serdeable
public record Programme(
        UUID id,
        @Nullable String iatiIdentifier,
        List<Text> titles,
        List<Description> descriptions,
        Stage stage,
        List<Stage> nextStages,
        Set<Strand> strands,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Place> places,
        List<Sector> sectors,
        List<Tag> tags,
        List<NamedOrganisation> namedOrganisations,
        List<Partner> partners,
        Set<Capacity> capacities,
        Instant createdAt,
        Instant lastActivity,
        int version,
        Set<ProgrammeAbility> abilities,
        @Nullable Archival archival) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Programme {
        titles = titles == null ? List.of() : List.copyOf(titles);
        descriptions = descriptions == null ? List.of() : List.copyOf(descriptions);
        nextStages = nextStages == null ? List.of() : List.copyOf(nextStages);
        strands = strands == null ? Set.of() : Set.copyOf(strands);
        places = places == null ? List.of() : List.copyOf(places);
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
        tags = tags == null ? List.of() : List.copyOf(tags);
        namedOrganisations = namedOrganisations == null ? List.of() : List.copyOf(namedOrganisations);
        partners = partners == null ? List.of() : List.copyOf(partners);
        capacities = capacities == null ? Set.of() : Set.copyOf(capacities);
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    /** The title in the programme's first language. */
    public String title() {
        return titles.getFirst().text();
    }

    public boolean allows(ProgrammeAbility ability) {
        return abilities.contains(ability);
    }
}
