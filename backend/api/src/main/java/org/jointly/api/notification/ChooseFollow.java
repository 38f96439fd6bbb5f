package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * What somebody chooses to hear of.
 *
 * @param programme itself, or in which the topic or document stands
 */
@Serdeable
public record ChooseFollow(@NotNull UUID programme, @NotNull Following following) {}
