package org.jointly.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A person and the organisation they acted for, under the names both had then. */
@Serdeable
public record Signature(UUID person, String personName, UUID organisation, String organisationName) {}
