package org.jointly.voices.survivor;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A receiver as survivors may know it, and whether it takes new voices now. */
@Introspected
record OpenReceiverRow(UUID organisation, boolean receiving) {}
