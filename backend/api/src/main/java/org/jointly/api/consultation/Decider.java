package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** Somebody who may decide comments, and for which organisation. */
@Serdeable
public record Decider(UUID person, String name, UUID organisation, String organisationName) {}
