package org.jointly.exchange;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jointly.api.exchange.ImportPart;
import org.jointly.platform.Cursor;
import org.jspecify.annotations.Nullable;

/** Behind which activity of a report, or of a part of it, the next page begins. */
@Introspected
record ReportPlace(UUID report, String only, int rank, int position) {
    static ReportPlace of(UUID report, @Nullable ImportPart only, @Nullable Cursor after) {
        return new ReportPlace(
                report,
                (only == null ? ImportPart.ALL : only).toString(),
                after == null ? -1 : (int) after.number(0),
                after == null ? -1 : (int) after.number(1));
    }
}
