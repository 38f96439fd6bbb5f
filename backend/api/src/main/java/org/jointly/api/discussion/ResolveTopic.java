package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A request to resolve a topic.
 *
 * @param disposition what became of it; absent to say nothing of that
 * @param reason why, for whoever raised it; required when rejecting, only with a disposition
 */
@Serdeable
public record ResolveTopic(
        @Nullable Disposition disposition,
        @Nullable @Size(max = 2000) String reason) {}
