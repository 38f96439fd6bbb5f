package org.jointly.platform;

import java.util.UUID;

/** A principal in whose place somebody acts, because they gave them their authority. */
public record StandIn(UUID giver, String name) {}
