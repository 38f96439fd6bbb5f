package org.jointly.api.access.leaving;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An organisation is to leave.
 *
 * @param name of the organisation, typed, so that nobody does it by mistake
 */
@Serdeable
public record AnnounceLeaving(@NotBlank @Size(max = 400) String name) {}
