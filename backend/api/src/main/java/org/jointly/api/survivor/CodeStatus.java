package org.jointly.api.survivor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.VoiceMode;
import org.jointly.api.voices.inbox.VoiceState;
import org.jspecify.annotations.Nullable;

/** What a code opens. Never the text. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CodeStatus(
        boolean found,
        UUID submission,
        UUID channel,
        VoiceState state,
        LocalDate receivedOn,
        VoiceMode mode,
        LocalDate keepUntil,
        List<With> organisations,
        List<Consent> consents,
        List<Reply> replies,
        List<Message> messages,
        List<Published> published) {
    /** How it stands with one organisation. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record With(
            UUID organisation,
            String name,
            VoiceState state,
            @Nullable LocalDate withdrawnOn,
            List<Happened> happened) {}

    /** @param with whom it was passed on to */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happened(
            Happening what, LocalDate on, @Nullable String with) {}

    /** What an organisation may do with it. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Consent(
            UUID organisation,
            Use use,
            LocalDate givenOn,
            @Nullable LocalDate withdrawnOn) {}

    /** An organisation's answer, sealed to the code. */
    @Serdeable
    public record Reply(UUID organisation, int number, LocalDate on, String sealed) {}

    /** What the survivor wrote later; that, not what. */
    @Serdeable
    public record Message(UUID organisation, int number, LocalDate on) {}

    /** A theme that it was counted with. */
    @Serdeable
    public record Published(UUID theme, LocalDate on) {}
}
