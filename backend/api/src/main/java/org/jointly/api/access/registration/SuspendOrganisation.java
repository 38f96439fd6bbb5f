package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That nobody is to act for an organisation for the time being.
 *
 * @param reason for those who run the platform
 */
@Serdeable
public record SuspendOrganisation(
        @NotBlank @Size(max = 1000) String reason) {}
