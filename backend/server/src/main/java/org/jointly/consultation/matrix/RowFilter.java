package org.jointly.consultation.matrix;

import java.util.UUID;
import org.jointly.api.consultation.RowState;
import org.jointly.platform.Cursor;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which comments of a call a list shows; empty text for all.
 *
 * @param assignee whose they are to decide
 */
record RowFilter(UUID call, RowState state, String organisation, String section, String assignee, String words) {
    static RowFilter all(UUID call) {
        return new RowFilter(call, RowState.ALL, "", "", "", "");
    }

    /** Where a page goes on. */
    record Behind(boolean late, int place, int starts, int reference) {
        static final Behind NOTHING = new Behind(false, -1, -1, -1);

        static Behind of(@Nullable String after) {
            var cursor = Cursor.parse(after);
            if (cursor == null) {
                return NOTHING;
            }
            return new Behind(
                    Boolean.parseBoolean(cursor.text(0)), whole(cursor, 1), whole(cursor, 2), whole(cursor, 3));
        }

        private static int whole(Cursor cursor, int position) {
            var number = cursor.number(position);
            if (number != (int) number) {
                throw new Invalid("/after", "list.place");
            }
            return (int) number;
        }
    }
}
