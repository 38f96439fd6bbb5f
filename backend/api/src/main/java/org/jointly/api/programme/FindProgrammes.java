package org.jointly.api.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which programmes of the register to list.
 *
 * @param q words that begin as words of the programme do
 * @param region a UN M49 code
 * @param capacity of the acting organisation
 * @param partner an organisation that takes part, too
 * @param country ISO 3166-1 alpha-2
 * @param from programmes that had ended before this day are left out
 * @param until programmes that begin after this day are left out
 * @param archived true for those that were archived, which are left out otherwise
 * @param order what stands first; by default what was active last
 * @param after where the list went on
 */
@Introspected
public record FindProgrammes(
        @Nullable @QueryValue @Size(max = 200) String q,
        @Nullable @QueryValue Stage stage,
        @Nullable @QueryValue @Size(max = 3) String region,
        @Nullable @QueryValue Strand strand,
        @Nullable @QueryValue Capacity capacity,
        @Nullable @QueryValue UUID partner,
        @Nullable @QueryValue @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @QueryValue LocalDate from,
        @Nullable @QueryValue LocalDate until,
        @QueryValue(defaultValue = "false") boolean archived,
        @Nullable @QueryValue ProgrammeOrder order,
        @Nullable @QueryValue @Size(max = 500) String after,
        @QueryValue(defaultValue = "25") @Min(1) @Max(100) int size) {}
