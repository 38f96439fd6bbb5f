package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * No to a request to join.
 *
 * @param reason is mailed to who asked
 */
@Serdeable
public record DeclineRequest(@NotBlank @Size(max = 1000) String reason) {}
