package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/** What an administrator chooses for the acting organisation. */
@Serdeable
public record ChooseDisclosure(@NotNull DisclosureLevel level) {}
