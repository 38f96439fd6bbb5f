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
import org.jointly.api.voices.Use;
import org.jointly.api.voices.VoiceMode;

/** A voice: sealed once for each organisation. Lookup, auth and withdraw are hashes of the code's keys, in hex. */
@Serdeable
public record Submission(
        @NotNull UUID submission,
        @NotNull UUID channel,
        @Min(1) int form,
        @NotNull VoiceMode mode,
        @NotNull @Pattern(regexp = Code.HASH) String lookup,
        @NotNull @Pattern(regexp = Code.HASH) String auth,
        @NotNull @Pattern(regexp = Code.HASH) String withdraw,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull Envelope> envelopes,
        @Size(max = 120) List<@Valid @NotNull Consent> consents,
        @Size(max = 5) List<@Valid @NotNull Attachment> attachments) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Submission {
        envelopes = envelopes == null ? List.of() : envelopes;
        consents = consents == null ? List.of() : consents;
        attachments = attachments == null ? List.of() : attachments;
    }

    /** The voice, sealed to the key of an organisation's epoch; in Base64. */
    @Serdeable
    public record Envelope(
            @NotNull UUID organisation,
            @Min(1) int epoch,
            @NotNull String sealed) {}

    /** What an organisation may do with it. */
    @Serdeable
    public record Consent(
            @NotNull UUID organisation, @NotNull Use use) {}

    /** A photo, sealed to a key that stands in the voice. */
    @Serdeable
    public record Attachment(
            @Min(1) @Max(5) int number, @NotNull String sealed) {}
}
