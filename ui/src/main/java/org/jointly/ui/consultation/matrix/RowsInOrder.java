package org.jointly.ui.consultation.matrix;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.RowState;
import org.jspecify.annotations.Nullable;

/** The comments of a call in the order of the text, read page by page as far as somebody scrolls. */
class RowsInOrder implements Serializable {
    private final transient MatrixApi matrix;
    private final UUID call;
    private final WantedRows wanted;
    private final transient List<MatrixRow> read = new ArrayList<>();
    private @Nullable String after;
    private boolean complete;

    RowsInOrder(MatrixApi matrix, UUID call, WantedRows wanted) {
        this.matrix = matrix;
        this.call = call;
        this.wanted = wanted;
    }

    Stream<MatrixRow> from(int offset, int limit) {
        while (read.size() < offset + limit && more()) {
            // as far as is looked
        }
        return read.stream().skip(offset).limit(limit);
    }

    boolean isEmpty() {
        return from(0, 1).findAny().isEmpty();
    }

    /** By the number that names it within its call: few others have it in them or in what they say. */
    Optional<MatrixRow> byReference(int reference) {
        var like = new WantedRows(RowState.ALL, null, null, null, String.valueOf(reference));
        return new RowsInOrder(matrix, call, like).first(row -> row.reference() == reference);
    }

    /** The one that stands behind it in the list. */
    Optional<MatrixRow> behind(UUID row) {
        return from(at(row) + 1, 1).findFirst();
    }

    /** As it stands after a change, in its old place. */
    void put(MatrixRow changed) {
        var at = at(changed.id());
        if (at >= 0) {
            read.set(at, changed);
        }
    }

    private int at(UUID row) {
        for (var at = 0; at < read.size(); at++) {
            if (read.get(at).id().equals(row)) {
                return at;
            }
        }
        return -1;
    }

    private Optional<MatrixRow> first(Predicate<MatrixRow> which) {
        var looked = 0;
        do {
            for (; looked < read.size(); looked++) {
                if (which.test(read.get(looked))) {
                    return Optional.of(read.get(looked));
                }
            }
        } while (more());
        return Optional.empty();
    }

    private boolean more() {
        if (complete) {
            return false;
        }
        var page = matrix.rows(
                call,
                wanted.state(),
                wanted.organisation(),
                wanted.section(),
                wanted.assignee(),
                wanted.words(),
                after);
        read.addAll(page.items());
        after = page.next();
        complete = after == null;
        return !page.items().isEmpty() || !complete;
    }
}
