package org.jointly.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Strand;
import org.jointly.platform.Cursor;
import org.jointly.platform.problem.Invalid;
import org.jointly.programme.search.Regions;
import org.jointly.programme.search.Words;
import org.jspecify.annotations.Nullable;

/** Which programmes to list. */
record RegisterFilter(
        @Nullable String q,
        @Nullable Stage stage,
        @Nullable String region,
        @Nullable Strand strand,
        @Nullable Capacity capacity,
        @Nullable String after,
        int size) {
    List<SummaryRow> rows(ProgrammeRows programmes) {
        if (region != null && !region.isEmpty() && !Regions.knows(region)) {
            throw new Invalid("/region", "must be a UN M49 code, such as 011 for Western Africa");
        }
        var cursor = Cursor.parse(after);
        Instant before = cursor == null ? null : cursor.instant(0);
        UUID beforeId = cursor == null ? null : cursor.uuid(1);
        var query = q == null ? "" : Words.query(q);
        if (query.isEmpty()) {
            return programmes.register(
                    before, beforeId, word(capacity), word(stage), text(region), word(strand), size + 1);
        }
        return programmes.search(
                query, before, beforeId, word(capacity), word(stage), text(region), word(strand), size + 1);
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
