package org.jointly.api.results;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Target and actual of one period, as published (text, since qualitative indicators carry words).
 *
 * @param target of all who are counted; absent where only parts were published
 * @param targets of parts of them
 * @param actuals of parts of them
 */
@Serdeable
public record IndicatorPeriod(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String target,
        @Nullable String actual,
        @Nullable String comment,
        List<DisaggregatedValue> targets,
        List<DisaggregatedValue> actuals) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out, and what was imported before has none
    public IndicatorPeriod {
        targets = targets == null ? List.of() : List.copyOf(targets);
        actuals = actuals == null ? List.of() : List.copyOf(actuals);
    }
}
