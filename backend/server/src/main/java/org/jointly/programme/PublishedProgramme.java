package org.jointly.programme;

import java.time.LocalDate;
import java.util.List;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.NamedOrganisation;
import org.jointly.api.programme.Sector;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Tag;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.place.Place;
import org.jspecify.annotations.Nullable;

/** A programme as somebody published it, ready to be taken over. */
public record PublishedProgramme(
        String iatiIdentifier,
        List<Text> titles,
        List<Description> descriptions,
        Stage stage,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Place> places,
        List<Sector> sectors,
        List<Tag> tags,
        List<NamedOrganisation> namedOrganisations) {}
