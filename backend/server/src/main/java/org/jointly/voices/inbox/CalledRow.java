package org.jointly.voices.inbox;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Somebody who may decide now on a risk to a life. */
@Introspected
record CalledRow(UUID person, String personName) {}
