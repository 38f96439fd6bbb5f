package org.jointly.api.programme.archival;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A request to archive or to withdraw a programme.
 *
 * @param reason for everybody who takes part
 */
@Serdeable
public record PutAway(@NotBlank @Size(max = 1000) String reason) {}
