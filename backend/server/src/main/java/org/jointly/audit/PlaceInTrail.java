package org.jointly.audit;

import java.time.Instant;
import java.util.UUID;

/** Where an entry stands among those of several organisations. */
record PlaceInTrail(Instant at, UUID organisation, long sequence) {}
