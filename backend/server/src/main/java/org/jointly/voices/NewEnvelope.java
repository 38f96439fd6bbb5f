package org.jointly.voices;

import java.time.LocalDate;
import java.util.UUID;

/** A voice on its way to an organisation that receives for the channel. */
public record NewEnvelope(
        UUID submission, UUID organisation, UUID channel, int epoch, LocalDate receivedOn, LocalDate keepUntil) {}
