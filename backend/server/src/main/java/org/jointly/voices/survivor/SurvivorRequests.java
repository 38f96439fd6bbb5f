package org.jointly.voices.survivor;

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
import org.jointly.api.voices.Use;
import org.jointly.api.voices.VoiceMode;
import org.jspecify.annotations.Nullable;

/** What the survivor's page asks, as docs/voices.md writes it. */
public final class SurvivorRequests {
    private static final String HASH = "[0-9a-f]{64}";

    private SurvivorRequests() {}

    @Serdeable
    record Submission(
            @NotNull UUID submission,
            @NotNull UUID channel,
            @Min(1) int form,
            @NotNull VoiceMode mode,
            @NotNull @Pattern(regexp = HASH) String lookup,
            @NotNull @Pattern(regexp = HASH) String auth,
            @NotNull @Pattern(regexp = HASH) String withdraw,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull Envelope> envelopes,
            @Size(max = 120) List<@Valid @NotNull Consent> consents,
            @Size(max = 5) List<@Valid @NotNull Attachment> attachments) {
        @SuppressWarnings("NullAway") // JSON leaves an empty list out
        Submission {
            envelopes = envelopes == null ? List.of() : envelopes;
            consents = consents == null ? List.of() : consents;
            attachments = attachments == null ? List.of() : attachments;
        }
    }

    @Serdeable
    record Envelope(
            @NotNull UUID organisation,
            @Min(1) int epoch,
            @NotNull String sealed) {}

    @Serdeable
    record Consent(@NotNull UUID organisation, @NotNull Use use) {}

    @Serdeable
    record Attachment(@Min(1) @Max(5) int number, @NotNull String sealed) {}

    @Serdeable
    record Code(
            @NotNull @Pattern(regexp = HASH) String lookup,
            @NotNull @Pattern(regexp = HASH) String auth) {}

    @Serdeable
    record Messages(
            @NotNull @Pattern(regexp = HASH) String lookup,
            @NotNull @Pattern(regexp = HASH) String auth,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull Message> messages) {
        @SuppressWarnings("NullAway") // JSON leaves an empty list out
        Messages {
            messages = messages == null ? List.of() : messages;
        }
    }

    @Serdeable
    record Message(
            @NotNull UUID organisation,
            @Min(1) int epoch,
            @Min(1) @Max(100) int number,
            @NotNull String sealed) {}

    @Serdeable
    record ChangeConsent(
            @NotNull @Pattern(regexp = HASH) String lookup,
            @NotNull @Pattern(regexp = HASH) String auth,
            @NotNull UUID organisation,
            @NotNull Use use,
            boolean given) {}

    public @Serdeable record Withdrawal(
            @NotNull @Pattern(regexp = HASH) String lookup,
            @NotNull @Pattern(regexp = HASH) String auth,
            @NotNull @Pattern(regexp = HASH) String withdraw,
            @Nullable UUID organisation) {}
}
