package org.jointly.api.survivor;

import io.micronaut.serde.annotation.Serdeable;

/** The two fields that come first in what costs work, so that a server need not read on when they are wrong. */
@Serdeable
public record Worked(String challenge, long nonce) {}
