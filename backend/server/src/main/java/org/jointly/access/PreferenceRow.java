package org.jointly.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.preference}. */
@MappedEntity(value = "preference", schema = "access")
record PreferenceRow(
        @Id UUID person,
        @Nullable String language,
        @Nullable String appearance,
        @Nullable String timeZone) {}
