package org.jointly.consultation.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.consultation.MatrixRow;
import org.jspecify.annotations.Nullable;

/** The comments of a call by their keys, while a table of them is read. */
final class KnownRows {
    private final Map<String, MatrixRow> rows = new HashMap<>();
    private final Map<UUID, Integer> references = new HashMap<>();
    private final Set<Integer> numbers = new HashSet<>();

    KnownRows(List<MatrixRow> known) {
        for (var row : known) {
            rows.put(row.id().toString(), row);
            references.put(row.id(), row.reference());
            numbers.add(row.reference());
        }
    }

    Optional<MatrixRow> row(String key) {
        return Optional.ofNullable(rows.get(key.strip().toLowerCase(Locale.ROOT)));
    }

    boolean has(int reference) {
        return numbers.contains(reference);
    }

    @Nullable Integer reference(@Nullable UUID row) {
        return row == null ? null : references.get(row);
    }
}
