package org.jointly.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A row of {@code audit.head}: the last link of an organisation's chain. */
@MappedEntity(value = "head", schema = "audit")
record HeadRow(@Id UUID organisation, long sequence, String hash) {}
