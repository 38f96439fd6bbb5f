package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Up to when a page shows what was said in a topic.
 *
 * @param at the last activity of the topic as it was read; what came after was not seen
 */
@Serdeable
public record SeeTopic(@NotNull Instant at) {}
