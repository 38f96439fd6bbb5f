package org.jointly.api.voices.inbox;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.VoiceMode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a voice without opening it. What it says is read in the reader's frame only.
 *
 * @param submission what the frame opens
 * @param mode, form, keepUntil absent once it is withdrawn
 * @param shared whether another organisation of the channel passed it on
 * @param consents what the survivor allows this organisation now
 * @param messages how many the survivor wrote later
 * @param replies how many this organisation wrote
 * @param keepUntil the day it is deleted, if nothing happens to it
 */
@Serdeable
public record Voice(
        UUID submission,
        UUID channel,
        LocalDate receivedOn,
        @Nullable VoiceMode mode,
        @Nullable Integer form,
        VoiceState state,
        boolean shared,
        Set<Use> consents,
        int attachments,
        int messages,
        int replies,
        boolean opened,
        @Nullable LocalDate keepUntil,
        @Nullable Escalation escalation) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Voice {
        consents = consents == null ? Set.of() : Set.copyOf(consents);
    }

    public boolean allows(Use use) {
        return consents.contains(use);
    }
}
