package org.jointly.ui.consultation.matrix;

import java.io.Serializable;
import java.util.UUID;
import org.jointly.api.consultation.RowState;
import org.jspecify.annotations.Nullable;

/**
 * Which comments the table shows.
 *
 * @param assignee only those that this person is to decide
 */
record WantedRows(
        RowState state,
        @Nullable UUID organisation,
        @Nullable String section,
        @Nullable UUID assignee,
        @Nullable String words)
        implements Serializable {
    static final WantedRows ALL = new WantedRows(RowState.ALL, null, null, null, null);
}
