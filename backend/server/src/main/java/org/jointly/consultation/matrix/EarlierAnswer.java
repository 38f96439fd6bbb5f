package org.jointly.consultation.matrix;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.api.discussion.Disposition;
import org.jointly.platform.database.SqlArray;
import org.jspecify.annotations.Nullable;

/** An answer to a comment that was changed since; what whoever commented said to it goes with it. */
@Introspected
record EarlierAnswer(
        UUID rowId,
        int number,
        Disposition outcome,
        @Nullable String reason,
        @Nullable String changedTo,
        String answeringOrganisationName,
        Instant releasedAt) {
    static Map<UUID, List<RowAnswer>> byRow(List<EarlierAnswer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        EarlierAnswer::rowId, Collectors.mapping(EarlierAnswer::seen, Collectors.toList())));
    }

    /** Those of the rows that were answered more than once, for a statement. */
    static <T> String changed(List<T> rows, Function<T, MatrixRow> shown) {
        return SqlArray.of(rows.stream()
                .map(shown)
                .filter(row -> row.answer() != null && row.answer().number() > 1)
                .map(MatrixRow::id)
                .toList());
    }

    private RowAnswer seen() {
        return new RowAnswer(number, outcome, reason, changedTo, answeringOrganisationName, releasedAt, null, null);
    }
}
