package org.jointly.voices.survivor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.voices.EffectOutcome;
import org.jointly.api.voices.QuestionKind;
import org.jointly.api.voices.ThemeKind;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.VoiceMode;
import org.jointly.api.voices.VoiceState;
import org.jointly.voices.Happening;
import org.jointly.voices.keylog.LogEntry;
import org.jspecify.annotations.Nullable;

/** What the survivor's page is told, as docs/voices.md writes it. */
public final class SurvivorAnswers {
    private SurvivorAnswers() {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpenChannel(
            UUID id,
            boolean open,
            Map<String, String> title,
            List<String> languages,
            OpenForm form,
            Versioned consents,
            Retention retention,
            List<OpenHelpline> helplines,
            UUID host,
            List<OpenReceiver> receivers) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpenForm(int version, List<OpenQuestion> questions) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpenQuestion(
            String id, QuestionKind kind, boolean required, Map<String, String> text, List<OpenOption> options) {}

    @Serdeable
    record OpenOption(String id, Map<String, String> text) {}

    @Serdeable
    record Versioned(int version) {}

    @Serdeable
    record Retention(int unreadDays, int handledDays) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpenHelpline(
            String country,
            List<String> languages,
            String name,
            String number,
            @Nullable String hours,
            @Nullable String url,
            LocalDate checkedOn) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OpenReceiver(UUID organisation, String name, boolean receiving, List<LogEntry> keylog) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpenTheme(UUID id, ThemeKind kind, Map<String, String> text, int voices, List<OpenEffect> effects) {}

    @Serdeable
    record OpenEffect(EffectOutcome outcome, String text, String owner, LocalDate on) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Standing(
            boolean found,
            UUID submission,
            UUID channel,
            VoiceState state,
            LocalDate receivedOn,
            VoiceMode mode,
            LocalDate keepUntil,
            List<StandingWith> organisations,
            List<Consented> consents,
            List<Replied> replies,
            List<Sent> messages,
            List<Out> published) {}

    @Serdeable
    record Unknown(boolean found) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record StandingWith(
            UUID organisation,
            String name,
            VoiceState state,
            @Nullable LocalDate withdrawnOn,
            List<Happened> happened) {}

    /** @param with whom it was passed on to */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Happened(Happening what, LocalDate on, @Nullable String with) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Consented(
            UUID organisation,
            Use use,
            LocalDate givenOn,
            @Nullable LocalDate withdrawnOn) {}

    @Serdeable
    record Replied(UUID organisation, int number, LocalDate on, String sealed) {}

    @Serdeable
    record Sent(UUID organisation, int number, LocalDate on) {}

    @Serdeable
    record Out(UUID theme, LocalDate on) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Withdrawn(List<OutWithText> published, LocalDate deleteBy) {}

    @Serdeable
    record OutWithText(UUID theme, Map<String, String> text, LocalDate on) {}
}
