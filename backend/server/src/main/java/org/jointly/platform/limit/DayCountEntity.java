package org.jointly.platform.limit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Names the table for the repository, which speaks plain SQL. */
@MappedEntity(value = "day_count", schema = "platform")
record DayCountEntity(@Id UUID organisation) {}
