package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.voices.ChannelDuty;
import org.jspecify.annotations.Nullable;

/** A row of {@code voices.appointment}. */
@Introspected
public record AppointmentRow(
        UUID id,
        UUID channel,
        UUID organisation,
        UUID person,
        String personName,
        ChannelDuty duty,
        Instant fromAt,
        @Nullable Instant untilAt,
        UUID appointingOrganisation,
        boolean current,
        boolean unlocks) {}
