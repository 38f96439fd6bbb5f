package org.jointly.access.archive;

import java.time.Duration;
import java.util.List;
import org.jointly.api.access.archive.ArchiveState;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jointly.platform.problem.TooMany;

/** How often an archive may be asked for, and when it can be taken out. */
final class ArchivePolicy {
    /** How long after a download began its pieces can be read. */
    static final Duration DOWNLOAD = Duration.ofHours(6);

    private static final Duration LATER = Duration.ofHours(1);

    private ArchivePolicy() {}

    /** @param lately asked for in 24 hours */
    static void mayAsk(List<ArchiveRow> known, long lately, int most) {
        known.stream().filter(ArchiveRow::waits).findFirst().ifPresent(row -> {
            throw new Stale("archive", row.shown(null));
        });
        if (lately >= most) {
            throw new TooMany(LATER);
        }
    }

    static void isThere(ArchiveRow row) {
        if (!row.state().equals(ArchiveState.READY.toString())) {
            throw new Stale("archive", row.shown(null));
        }
    }

    static void exists(ArchiveRow row, int piece) {
        if (row.pieces() == null || piece < 1 || piece > row.pieces()) {
            throw new NotFound("piece");
        }
    }
}
