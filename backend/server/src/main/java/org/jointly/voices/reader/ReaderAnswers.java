package org.jointly.voices.reader;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.voices.ThemeKind;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.VoiceMode;
import org.jointly.api.voices.VoiceState;
import org.jointly.voices.keylog.LogEntry;
import org.jointly.voices.survivor.SurvivorAnswers;
import org.jointly.voices.theme.ThemeRow;
import org.jspecify.annotations.Nullable;

/** What the reader's frame is told, as docs/voices.md writes it. */
final class ReaderAnswers {
    private ReaderAnswers() {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Me(
            UUID person,
            String personName,
            UUID organisation,
            String organisationName,
            @Nullable Key key,
            boolean custodian,
            List<MyChannel> channels,
            List<LogEntry> keylog,
            List<Colleague> people,
            List<Draft> drafts) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Key(
            String recipient,
            String signing,
            String wrapped,
            @Nullable String passkey) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MyChannel(
            UUID channel,
            Map<String, String> title,
            List<String> languages,
            UUID host,
            boolean reader,
            boolean onCall,
            List<MyEpoch> epochs,
            List<NamedReader> readers,
            List<SurvivorAnswers.OpenReceiver> receivers) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MyEpoch(
            int epoch,
            @Nullable LocalDate endedOn,
            @Nullable String sealed) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record NamedReader(UUID person, String name, @Nullable String recipient) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Colleague(UUID person, String name, String recipient, String signing) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Draft(UUID id, String entry, UUID person, String name, String signature) {}

    @Serdeable
    record Made(UUID id) {}

    @Serdeable
    record SeenTheme(UUID id, UUID channel, ThemeKind kind, Map<String, String> text) {
        static SeenTheme of(ThemeRow row) {
            return new SeenTheme(row.id(), row.channel(), row.kind(), row.text());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Opened(
            UUID submission,
            UUID channel,
            VoiceState state,
            LocalDate receivedOn,
            VoiceMode mode,
            int epoch,
            String sealed,
            List<Consent> consents,
            List<SealedMessage> messages,
            List<Numbered> replies,
            List<Attached> attachments) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Consent(Use use, LocalDate givenOn, @Nullable LocalDate withdrawnOn) {}

    @Serdeable
    record SealedMessage(int number, LocalDate on, int epoch, String sealed) {}

    @Serdeable
    record Numbered(int number, LocalDate on) {}

    @Serdeable
    record Attached(int number, int bytes) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Recovery(int v, String kind, UUID organisation, List<RecoveryEpoch> epochs, List<RecoveryVoice> voices) {}

    @Serdeable
    record RecoveryEpoch(UUID channel, int epoch, String recovery) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RecoveryVoice(
            UUID channel,
            int epoch,
            UUID submission,
            String sealed,
            List<RecoveryMessage> messages,
            List<RecoveryPart> attachments) {}

    @Serdeable
    record RecoveryMessage(int number, int epoch, String sealed) {}

    @Serdeable
    record RecoveryPart(int number, String sealed) {}
}
