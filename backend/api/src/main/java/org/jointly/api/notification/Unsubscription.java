package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The secret of a letter's link by which such letters are stopped. */
@Serdeable
public record Unsubscription(@NotBlank @Size(max = 100) String token) {}
