package org.jointly.voices.reader;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.voices.VoiceMode;
import org.jointly.api.voices.inbox.VoiceState;

/** A voice as its readers get it: sealed, with what is known of it. */
@Introspected
record LetterRow(
        UUID submission,
        UUID channel,
        int epoch,
        VoiceState state,
        LocalDate receivedOn,
        VoiceMode mode,
        byte[] sealed) {}
