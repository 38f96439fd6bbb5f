package org.jointly.document.live.transport;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A post on its way to another node. */
@MappedEntity(value = "post", schema = "document")
record PostEntity(@Id UUID id, byte[] body) {}
