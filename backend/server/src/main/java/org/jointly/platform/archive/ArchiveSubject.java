package org.jointly.platform.archive;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** Of which organisation an archive is, who asked for it, and when it was made. */
@Serdeable
public record ArchiveSubject(UUID organisation, String organisationName, String askedBy, Instant madeAt) {}
