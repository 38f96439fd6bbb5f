package org.jointly.api.reader;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What was made bears this name. */
@Serdeable
public record Made(UUID id) {}
