package org.jointly.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code organisation.logo}: a picture, named by the hash of its bytes. */
@MappedEntity(value = "logo", schema = "organisation")
record LogoRow(@Id String id, byte[] png, Instant madeAt) {}
