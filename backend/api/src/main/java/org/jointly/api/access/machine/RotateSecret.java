package org.jointly.api.access.machine;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A request for a new secret beside the one in use.
 *
 * @param overlapHours for how long the one before stays good; 0 ends it at once, 168 are seven days
 */
@Serdeable
public record RotateSecret(@Min(0) @Max(168) int overlapHours) {}
