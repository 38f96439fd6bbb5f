package org.jointly.access.rights;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A authority that somebody was given by a principal and that has not ended. */
@Introspected
record GivenAuthority(UUID organisation, UUID giver, String giverName, Instant begins, Instant ends) {}
