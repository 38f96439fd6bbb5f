package org.jointly.api.reader;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.VoiceMode;
import org.jointly.api.voices.inbox.VoiceState;
import org.jspecify.annotations.Nullable;

/** All that the server holds of a voice. What is sealed stands in Base64. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SealedVoice(
        UUID submission,
        UUID channel,
        VoiceState state,
        LocalDate receivedOn,
        VoiceMode mode,
        int epoch,
        String sealed,
        List<Consent> consents,
        List<Message> messages,
        List<Reply> replies,
        List<Attachment> attachments) {
    /** What the organisation may do with it. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Consent(
            Use use, LocalDate givenOn, @Nullable LocalDate withdrawnOn) {}

    /** What the survivor wrote later. */
    @Serdeable
    public record Message(int number, LocalDate on, int epoch, String sealed) {}

    /** That the organisation answered; what, only the survivor can open. */
    @Serdeable
    public record Reply(int number, LocalDate on) {}

    /** A photo that can be fetched, and how large it is. */
    @Serdeable
    public record Attachment(int number, int bytes) {}
}
