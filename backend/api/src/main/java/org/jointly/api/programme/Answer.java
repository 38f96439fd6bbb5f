package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;

/** The organisation's answer to an invitation. */
@Serdeable
public record Answer(boolean accept) {}
