package org.jointly.document.live.transport;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A letter on its way to another node. */
@MappedEntity(value = "letter", schema = "document")
record LetterEntity(@Id UUID id, byte[] body) {}
