package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation leaves the platform.
 *
 * @param leftAt absent until it was done
 */
@Serdeable
public record OrganisationLeaving(
        Instant leavesAt, @Nullable Instant leftAt) {}
