package org.jointly.voices.survivor;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** The epoch that an organisation's envelopes must be sealed to now. */
@Introspected
record PresentEpochRow(UUID organisation, int epoch) {}
