package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * How many voices of a quarter had a quality; taken once after the quarter's end and never again.
 *
 * @param quarter such as {@code 2026-Q4}
 * @param dimension {@code all}, {@code mode} or {@code use}: never two at a time
 * @param value such as {@code assisted}
 * @param voices a multiple of five; absent when fewer than 11, or when it would tell of one that is
 */
@Serdeable
public record Count(
        String quarter,
        String dimension,
        String value,
        @Nullable Integer voices) {}
