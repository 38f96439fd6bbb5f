package org.jointly.api.programme.place;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a programme works.
 *
 * @param code ISO 3166-1 alpha-2 for a country, M49 for a region; absent for a bare location
 * @param vocabulary IATI RegionVocabulary when {@code code} is not M49 or ISO 3166
 * @param percentage share of the programme, 0 to 100
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
@Serdeable
public record Place(
        @NotNull PlaceKind kind,
        @Nullable @Size(max = 20) String code,
        @Nullable @Size(max = 20) String vocabulary,
        @Nullable @Size(max = 500) String name,
        @Nullable BigDecimal percentage,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {}
