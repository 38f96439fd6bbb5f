package org.jointly.platform.outbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message to be written; the rest of its row is PostgreSQL's to fill. */
@MappedEntity(value = "outbox", schema = "platform")
record NewMessage(
        @Id UUID id,
        String kind,
        @Nullable String key,
        @Nullable UUID organisation,
        String payload) {}
