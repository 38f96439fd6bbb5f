package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Publishes what was said and done.
 *
 * @param summary what was done with what was said, in a few words
 */
@Serdeable
public record PublishCall(@NotBlank @Size(max = 10000) String summary) {}
