package org.jointly.voices.survivor;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.voices.VoiceMode;

/** A row of {@code voices.submission}, as whoever knows the code finds it. */
@Introspected
record SubmissionRow(
        UUID id,
        UUID channel,
        VoiceMode mode,
        byte[] auth,
        byte[] withdraw,
        byte[] fingerprint,
        LocalDate receivedOn) {}
