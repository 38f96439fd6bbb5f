package org.jointly.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit.entry}. */
@Introspected
record EntryRow(
        UUID organisation,
        long sequence,
        Instant at,
        String organisationName,
        UUID person,
        String personName,
        String action,
        UUID subject,
        @Nullable UUID programme,
        Audience audience,
        @TypeDef(type = DataType.JSON) Map<String, String> details,
        String hash) {}
