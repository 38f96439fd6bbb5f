package org.jointly.ui.consultation.matrix;

import java.io.Serializable;
import java.util.UUID;
import org.jointly.api.consultation.RowState;
import org.jspecify.annotations.Nullable;

/**
 * Which comments the table shows.
 *
 * @param mine only those that the reader is to decide
 */
record WantedRows(
        RowState state,
        @Nullable UUID organisation,
        @Nullable String section,
        boolean mine,
        @Nullable String words) implements Serializable {
    static final WantedRows ALL = new WantedRows(RowState.ALL, null, null, false, null);
}
