package org.jointly.api.results;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a result is measured.
 *
 * @param measure IATI IndicatorMeasure: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative
 * @param ascending whether more is better
 * @param baseline of all who are counted; absent where only parts were published
 * @param baselines of parts of them
 */
@Serdeable
public record Indicator(
        @Nullable String title,
        @Nullable String description,
        @Nullable String measure,
        boolean ascending,
        @Nullable String baseline,
        @Nullable Integer baselineYear,
        List<DisaggregatedValue> baselines,
        List<IndicatorPeriod> periods) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Indicator {
        baselines = baselines == null ? List.of() : List.copyOf(baselines);
        periods = periods == null ? List.of() : List.copyOf(periods);
    }
}
