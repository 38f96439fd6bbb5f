package org.jointly.api.access.account;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The mail address one wants to have. */
@Serdeable
public record ChangeMail(@NotBlank @Size(max = 320) String mail) {}
