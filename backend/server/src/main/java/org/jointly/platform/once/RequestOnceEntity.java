package org.jointly.platform.once;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Names the table for the repository, which speaks plain SQL. */
@MappedEntity(value = "request_once", schema = "platform")
public record RequestOnceEntity(@Id UUID organisation) {}
