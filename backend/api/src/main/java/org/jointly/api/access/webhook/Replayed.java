package org.jointly.api.access.webhook;

import io.micronaut.serde.annotation.Serdeable;

/** How many events are sent again. */
@Serdeable
public record Replayed(int events) {}
