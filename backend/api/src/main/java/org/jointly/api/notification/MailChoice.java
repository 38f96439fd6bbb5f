package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How often notices of a kind come by mail. */
@Serdeable
public record MailChoice(
        @NotNull @Size(max = 40) String kind, @NotNull Cadence cadence) {}
