package org.jointly.voices.keeper;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** An escalation that more people were asked to decide about. */
@Introspected
record PassedOnRow(UUID organisation, UUID escalation) {}
