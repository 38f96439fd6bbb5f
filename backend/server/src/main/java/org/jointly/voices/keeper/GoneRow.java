package org.jointly.voices.keeper;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code voices.tombstone}. */
@Introspected
public record GoneRow(UUID submission, UUID organisation, UUID channel, LocalDate withdrawnOn) {}
