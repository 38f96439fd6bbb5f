package org.jointly.api.results;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Target and actual of one period, as published (text, since qualitative indicators carry words). */
@Serdeable
public record IndicatorPeriod(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String target,
        @Nullable String actual,
        @Nullable String comment) {}
