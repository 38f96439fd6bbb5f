package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that an organisation take part.
 *
 * @param message why, in the words of who asks
 * @param answerBy the day by which an answer is hoped for
 */
@Serdeable
public record Invite(
        @NotNull UUID organisation,
        @NotNull Capacity capacity,
        @Nullable @Size(max = 2000) String message,
        @Nullable LocalDate answerBy) {}
