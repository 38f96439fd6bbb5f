package org.jointly.voices.keylog;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An epoch, and its secret key sealed to somebody, if it is. */
@Introspected
public record EpochKeyRow(
        UUID channel,
        int epoch,
        @Nullable LocalDate endedOn,
        @Nullable String sealed) {}
