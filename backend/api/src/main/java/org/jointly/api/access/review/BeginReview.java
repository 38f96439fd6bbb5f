package org.jointly.api.access.review;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A review to be begun; its people are those of this moment.
 *
 * @param inactiveDays for the scope {@code inactive}: for how many days they were not here
 * @param role for the scope {@code role}
 * @param due until when everybody should be decided on: in the future, within a year
 * @param repeatMonths after how many months the next one begins by itself; absent for never
 */
@Serdeable
public record BeginReview(
        @NotNull ReviewScope scope,
        @Nullable @Min(1) @Max(3650) Integer inactiveDays,
        @Nullable Role role,
        @NotNull Instant due,
        @Nullable @Min(1) @Max(24) Integer repeatMonths) {}
