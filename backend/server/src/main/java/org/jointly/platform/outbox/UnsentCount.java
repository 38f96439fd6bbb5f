package org.jointly.platform.outbox;

import io.micronaut.core.annotation.Introspected;

/** How many messages of a kind wait and are parked, and for how long the oldest waits. */
@Introspected
record UnsentCount(String kind, long waiting, long parked, double oldestSeconds) {}
