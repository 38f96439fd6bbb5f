package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A classification of a programme by sector.
 *
 * @param vocabulary IATI SectorVocabulary: 1 OECD five digits, 2 OECD three digits, 7 SDG goal, 8 SDG target, 99 own
 */
@Serdeable
public record Sector(
        @NotBlank @Size(max = 20) String vocabulary,
        @NotBlank @Size(max = 100) String code,
        @Nullable @Size(max = 500) String name,
        @Nullable BigDecimal percentage) {}
