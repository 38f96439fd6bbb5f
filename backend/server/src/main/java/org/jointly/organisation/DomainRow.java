package org.jointly.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A row of {@code organisation.domain}: a mail domain and whose it is. */
@MappedEntity(value = "domain", schema = "organisation")
record DomainRow(@Id String name, UUID organisation) {}
