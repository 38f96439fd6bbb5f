package org.jointly.voices.survivor;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.voices.inbox.VoiceState;

/** How far an organisation is with a voice, as its survivor may know. */
@Introspected
record EnvelopeRow(UUID organisation, VoiceState state, LocalDate keepUntil) {}
