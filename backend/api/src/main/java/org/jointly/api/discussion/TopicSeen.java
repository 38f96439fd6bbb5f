package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** Up to when somebody has seen what was said in a topic. */
@Serdeable
public record TopicSeen(UUID topic, Instant at) {}
