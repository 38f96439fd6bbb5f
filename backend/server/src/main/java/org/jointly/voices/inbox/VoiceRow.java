package org.jointly.voices.inbox;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.VoiceMode;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.api.voices.inbox.Voice;
import org.jointly.api.voices.inbox.VoiceState;
import org.jspecify.annotations.Nullable;

/** A voice in the inbox of one organisation, or the tombstone of one. */
@Introspected
record VoiceRow(
        UUID submission,
        UUID channel,
        LocalDate receivedOn,
        @Nullable VoiceMode mode,
        @Nullable Integer form,
        VoiceState state,
        boolean shared,
        @Nullable LocalDate keepUntil,
        int attachments,
        int messages,
        int replies,
        boolean opened,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> consents) {
    @SuppressWarnings("NullAway") // a tombstone has none
    VoiceRow {
        consents = consents == null ? List.of() : consents;
    }

    Voice seen(@Nullable Escalation escalation) {
        return new Voice(
                submission,
                channel,
                receivedOn,
                mode,
                form,
                state,
                shared,
                consents.stream()
                        .map(use -> Use.valueOf(use.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                attachments,
                messages,
                replies,
                opened,
                keepUntil,
                escalation);
    }
}
