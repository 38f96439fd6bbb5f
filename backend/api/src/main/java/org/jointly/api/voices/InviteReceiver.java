package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A request to ask an organisation of the programme, drafter or partner, to receive voices too. */
@Serdeable
public record InviteReceiver(@NotNull UUID organisation) {}
