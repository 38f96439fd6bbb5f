package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Somebody who may decide now on a risk to a life. */
@Introspected
record CalledRow(UUID person, String personName) {}
