package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.api.organisation.Organisation;

/** Somebody who may be appointed: a person with the role safeguarding. */
@Serdeable
public record Candidate(UUID person, String name, Organisation organisation) {}
