package org.jointly.api.survivor;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What the survivor writes later, sealed once for each organisation. */
@Serdeable
public record Messages(
        @NotNull @Pattern(regexp = Code.HASH) String lookup,
        @NotNull @Pattern(regexp = Code.HASH) String auth,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull Message> messages) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Messages {
        messages = messages == null ? List.of() : messages;
    }

    /** @param number one more than of the message before, to that organisation */
    @Serdeable
    public record Message(
            @NotNull UUID organisation,
            @Min(1) int epoch,
            @Min(1) @Max(100) int number,
            @NotNull String sealed) {}
}
