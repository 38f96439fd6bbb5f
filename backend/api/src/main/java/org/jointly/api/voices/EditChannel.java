package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A request to say something else of a channel. Days of keeping may only get fewer once it is open.
 *
 * @param version the one it is based on
 */
@Serdeable
public record EditChannel(@Valid @NotNull DraftChannel channel, int version) {}
