package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants their notices by mail. Hours are those of their own time zone (see their preferences).
 *
 * @param kinds each kind once; one that is not named stays as it is
 * @param hour of the day at which daily and weekly mails are made
 * @param weekday on which weekly ones are; 1 is Monday
 * @param quietFrom the hour from which nothing is mailed; absent with its end where there is no such time
 * @param quietUntil the hour at which what was held back comes in one mail
 */
@Serdeable
public record MailChoices(
        @Valid @Size(max = 100) List<MailChoice> kinds,
        @Min(0) @Max(23) int hour,
        @Min(1) @Max(7) int weekday,
        @Nullable @Min(0) @Max(23) Integer quietFrom,
        @Nullable @Min(0) @Max(23) Integer quietUntil) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public MailChoices {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }
}
