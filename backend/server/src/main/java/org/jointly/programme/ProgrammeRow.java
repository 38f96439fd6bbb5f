package org.jointly.programme;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.NamedOrganisation;
import org.jointly.api.programme.Sector;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Tag;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.place.Place;
import org.jspecify.annotations.Nullable;

/** A row of {@code programme.programme}. */
@MappedEntity(value = "programme", schema = "programme")
record ProgrammeRow(
        @Id UUID id,
        UUID origin,
        @Nullable String iatiIdentifier,
        String title,
        @TypeDef(type = DataType.JSON) List<Text> titles,
        @TypeDef(type = DataType.JSON) List<Description> descriptions,
        Stage stage,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> strands,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> regions,
        @TypeDef(type = DataType.JSON) List<Place> places,
        @TypeDef(type = DataType.JSON) List<Sector> sectors,
        @TypeDef(type = DataType.JSON) List<Tag> tags,
        @TypeDef(type = DataType.JSON) List<NamedOrganisation> namedOrganisations,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String words,
        Instant createdAt,
        @Nullable Integer importedVersion,
        @Version int version) {
    /** Whether people wrote what it says, or part of it, since the last import, or before we took note of that. */
    boolean isByHand() {
        return importedVersion == null || importedVersion != version;
    }

    /** A stage is nothing that an import writes, so its change is none that an import must ask about. */
    ProgrammeRow at(Stage next) {
        return new ProgrammeRow(
                id,
                origin,
                iatiIdentifier,
                title,
                titles,
                descriptions,
                next,
                strands,
                regions,
                places,
                sectors,
                tags,
                namedOrganisations,
                startsOn,
                endsOn,
                words,
                createdAt,
                isByHand() ? importedVersion : Integer.valueOf(version + 1),
                version);
    }
}
