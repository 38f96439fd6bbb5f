package org.jointly.api.reader;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An epoch's secret key, sealed to a reader.
 *
 * @param person absent for the recovery key
 * @param sealed in Base64
 */
@Serdeable
public record GivenKey(
        @Nullable UUID person,
        @NotNull UUID channel,
        int epoch,
        @NotNull String sealed) {}
