package org.jointly.api.programme.leaving;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** An organisation of a programme that leaves the platform, unless it takes that back. */
@Serdeable
public record LeavingPartner(UUID organisation, String name, Instant leavesAt) {}
