package org.jointly.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.place.Place;
import org.jspecify.annotations.Nullable;

/** A programme as the register lists it. */
@Introspected
record SummaryRow(
        UUID id,
        @TypeDef(type = DataType.JSON) List<Text> titles,
        Stage stage,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> strands,
        @TypeDef(type = DataType.JSON) List<Place> places,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Instant lastActivity,
        boolean archived) {}
