package org.jointly.search;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.search.FoundKind;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the index that matches and may be seen.
 *
 * @param question the words it was looked for by, as they are spelt in what was found
 */
@Introspected
record FoundRow(
        FoundKind kind,
        UUID subject,
        UUID programme,
        String programmeTitle,
        @Nullable UUID parent,
        @Nullable Audience audience,
        String title,
        String text,
        Instant at,
        String question) {}
